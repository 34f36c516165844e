/** Watches everything that a client and the server say to each other, and holds it against the API's specification. */
@NullMarked
package dev.assistanttools.it.faults;

import org.jspecify.annotations.NullMarked;
