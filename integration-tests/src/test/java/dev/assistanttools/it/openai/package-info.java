/** openai-java drives the server: its objects, its pages, its streams and its exceptions are what an application has today. */
@NullMarked
package dev.assistanttools.it.openai;

import org.jspecify.annotations.NullMarked;
