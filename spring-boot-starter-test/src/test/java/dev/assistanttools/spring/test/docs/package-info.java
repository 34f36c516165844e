/** What the page about testing shows. */
@NullMarked
package dev.assistanttools.spring.test.docs;

import org.jspecify.annotations.NullMarked;
