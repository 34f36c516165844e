/** An application, and slices of it. */
@NullMarked
package dev.assistanttools.spring.test.slice;

import org.jspecify.annotations.NullMarked;
