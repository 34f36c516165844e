/** What docs/spring.md shows. */
@NullMarked
package dev.assistanttools.spring.page;

import org.jspecify.annotations.NullMarked;
