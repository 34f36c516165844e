package bad;

import dev.assistanttools.AssistantTool;

abstract class Repository<T> {

    /**
     * A tool.
     *
     * @param value a
     */
    @AssistantTool
    void save(T value) {}
}
