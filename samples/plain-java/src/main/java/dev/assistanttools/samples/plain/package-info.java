/** Tools, an assistant and an embedded server without any framework. */
@NullMarked
package dev.assistanttools.samples.plain;

import org.jspecify.annotations.NullMarked;
