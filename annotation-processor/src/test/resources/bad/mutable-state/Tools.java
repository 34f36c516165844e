package bad;

import dev.assistanttools.AssistantTool;
import java.util.ArrayList;
import java.util.List;

@interface Inject {}

class Tools {

    static int calls;

    private final List<String> rooms = new ArrayList<>();
    private final String name;
    volatile int latest;
    @Inject String injected;
    private Thread setterInjected;
    private String last;
    //             ^ mutable-state
    protected int count;
    //            ^ mutable-state

    @SuppressWarnings("assistant-tools:mutable-state")
    private String guarded;

    Tools(String name) {
        this.name = name;
    }

    @Inject
    void setThread(Thread thread) {
        this.setterInjected = thread;
    }

    /** A tool. */
    @AssistantTool
    String tool() {
        rooms.add(name + setterInjected + guarded);
        return last;
    }

    static class StaticTools {

        int count;

        /** Has no instance, so no fields. */
        @AssistantTool
        static void tool() {}
    }
}
