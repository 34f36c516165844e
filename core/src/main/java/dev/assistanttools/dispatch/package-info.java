/** Answers a model's tool calls: looks tools up, reads arguments, calls the beans, and makes text of what came of it. */
@NullMarked
package dev.assistanttools.dispatch;

import org.jspecify.annotations.NullMarked;
