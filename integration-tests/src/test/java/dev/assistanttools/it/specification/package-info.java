/** Asks the server for every operation of the API's specification, with all that its schemas allow and all that they forbid. */
@NullMarked
package dev.assistanttools.it.specification;

import org.jspecify.annotations.NullMarked;
