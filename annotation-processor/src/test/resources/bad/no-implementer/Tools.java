package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    abstract static class Unimplemented {
    //              ^ no-implementer

        /** A tool. */
        @AssistantTool
        abstract void tool();
    }

    public interface Port {
    //     ^ no-implementer

        /** A tool. */
        @AssistantTool
        void tool();
    }

    abstract static class StillAbstract implements Port {}

    interface Implemented {

        /** A tool. */
        @AssistantTool
        void tool();
    }

    abstract static class InBetween implements Implemented {}

    private static final class Hidden extends InBetween {

        @Override
        public void tool() {}
    }

    @SuppressWarnings("assistant-tools:no-implementer")
    interface ImplementedElsewhere {

        /** A tool. */
        @AssistantTool
        void tool();
    }
}
