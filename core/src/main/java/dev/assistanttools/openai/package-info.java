/**
 * The one door to the Assistants API: what this library asks of it, in words of its own, and the only code that knows the
 * official client.
 */
@NullMarked
package dev.assistanttools.openai;

import org.jspecify.annotations.NullMarked;
