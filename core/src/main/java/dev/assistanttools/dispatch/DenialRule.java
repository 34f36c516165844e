package dev.assistanttools.dispatch;

/**
 * Knows the exceptions of a library by which a tool, or what stands around it, says that whoever asks may not use it. What they carry is
 * no business of the model: it reads one fixed sentence, and listeners see a {@link dev.assistanttools.tool.ToolDeniedException}.
 * Thread-safe.
 */
@FunctionalInterface
public interface DenialRule {

    /** Whether an exception that a call of a tool has thrown is a denial. Must not throw. */
    boolean isDenial(Throwable thrown);
}
