package dev.assistanttools.processor;

/**
 * What a tool returns when it has been awaited and is present, and how that is written.
 *
 * @param type the type
 * @param node what is seen of it
 */
record WrittenResult(TypeName type, ResultNode node) {}
