package tree;

import dev.assistanttools.ToolParam;
import org.jspecify.annotations.Nullable;

/** A city of the register. */
public record City(@ToolParam(description = "as it is written there") String name, @Nullable Integer inhabitants) {}
