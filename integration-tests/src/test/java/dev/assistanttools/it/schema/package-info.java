/** All schemas that the processor writes, and contracts made of them, judged by others' validators. */
@NullMarked
package dev.assistanttools.it.schema;

import org.jspecify.annotations.NullMarked;
