package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;

/** Tools for the tests. */
class ClockTools {

    /** Tells the time. */
    @AssistantTool
    String time() {
        return "noon";
    }

    /** Repeats a word. */
    @AssistantTool
    String repeat(String word) {
        return word + " " + word;
    }
}
