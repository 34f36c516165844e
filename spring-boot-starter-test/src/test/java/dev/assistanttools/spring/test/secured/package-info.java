/** An application with method security, and a slice of it. */
@NullMarked
package dev.assistanttools.spring.test.secured;

import org.jspecify.annotations.NullMarked;
