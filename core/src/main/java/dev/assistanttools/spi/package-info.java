/** All that generated toolsets may touch. Applications do not call it. */
@NullMarked
package dev.assistanttools.spi;

import org.jspecify.annotations.NullMarked;
