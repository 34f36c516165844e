/**
 * JSON as the rest of the library needs it: an exact, located and limited reader, the quoting of text, a canonical form, and
 * the seam behind which values become JSON. Applications need only {@link dev.assistanttools.json.JsonLimits} and, to read
 * what went wrong, the exceptions.
 */
@NullMarked
package dev.assistanttools.json;

import org.jspecify.annotations.NullMarked;
