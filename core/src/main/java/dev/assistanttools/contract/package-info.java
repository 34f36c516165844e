/**
 * The contract of a module: all its tools as models see them, merged from the fragments that the processor writes, kept in a
 * committed file and compared by meaning. For tests and builds; nothing of it is used at run time.
 */
@NullMarked
package dev.assistanttools.contract;

import org.jspecify.annotations.NullMarked;
