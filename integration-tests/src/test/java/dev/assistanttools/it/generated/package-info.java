/** Generated toolsets as a downstream project has them: schemas that hold, values that arrive exactly, calls of every kind. */
@NullMarked
package dev.assistanttools.it.generated;

import org.jspecify.annotations.NullMarked;
