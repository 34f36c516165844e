/** Core's jar beside Spring AI. */
@NullMarked
package dev.assistanttools.springai;

import org.jspecify.annotations.NullMarked;
