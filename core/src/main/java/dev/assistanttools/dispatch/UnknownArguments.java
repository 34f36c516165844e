package dev.assistanttools.dispatch;

/** What becomes of a call that has properties which its tool does not know. */
public enum UnknownArguments {

    /** The tool is called without them, and {@link ToolCallListener#unknownArgumentsIgnored} is told where they were. */
    IGNORE,

    /** The call is rejected; each of them is a problem that names the nearest property there is. */
    FAIL
}
