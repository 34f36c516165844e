/** An Assistants API v2 server over HTTP: embeddable, or run from a jar, on any model. */
@NullMarked
package dev.assistanttools.server;

import org.jspecify.annotations.NullMarked;
