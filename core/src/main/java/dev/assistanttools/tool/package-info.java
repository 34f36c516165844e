/** What a tool is, what a call asks for and what came of it. Plain values, no behaviour. */
@NullMarked
package dev.assistanttools.tool;

import org.jspecify.annotations.NullMarked;
