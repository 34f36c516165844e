/** The {@code openai} package of npm drives the server: its event readers are the strictest of the official ones. */
@NullMarked
package dev.assistanttools.it.npm;

import org.jspecify.annotations.NullMarked;
