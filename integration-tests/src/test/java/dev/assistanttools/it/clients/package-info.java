/** Official clients that are no Java drive the server: their event readers are the strictest. */
@NullMarked
package dev.assistanttools.it.clients;

import org.jspecify.annotations.NullMarked;
