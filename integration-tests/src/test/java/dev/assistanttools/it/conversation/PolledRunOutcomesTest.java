package dev.assistanttools.it.conversation;

import dev.assistanttools.run.RunSettings;

/** The same without streams: looks alone. */
class PolledRunOutcomesTest extends RunOutcomesTest {

    @Override
    RunSettings settings() {
        return super.settings().withStreaming(false);
    }
}
