/** Spring Boot's view of assistant-tools: beans with tools become an assistant. */
@NullMarked
package dev.assistanttools.spring;

import org.jspecify.annotations.NullMarked;
