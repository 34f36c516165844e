/** The whole way, as an application goes it: annotated bean, generated toolset, registry, synchronizer, driver, real server. */
@NullMarked
package dev.assistanttools.it.conversation;

import org.jspecify.annotations.NullMarked;
