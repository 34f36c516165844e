/** The README's code, compiled and run: {@link ReadmeTest} holds the two together. */
@NullMarked
package dev.assistanttools.samples.readme;

import org.jspecify.annotations.NullMarked;
