package elsewhere;

import dev.assistanttools.AssistantTool;

public abstract class Repository<T> {

    /**
     * A tool.
     *
     * @param id a
     */
    @AssistantTool
    protected T find(String id) {
        throw new UnsupportedOperationException();
    }
}
