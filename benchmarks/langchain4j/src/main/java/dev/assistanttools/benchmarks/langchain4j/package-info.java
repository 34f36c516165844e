/** LangChain4j, measured beside the others. */
@NullMarked
package dev.assistanttools.benchmarks.langchain4j;

import org.jspecify.annotations.NullMarked;
