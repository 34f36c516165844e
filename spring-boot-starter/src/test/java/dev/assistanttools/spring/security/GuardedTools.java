package dev.assistanttools.spring.security;

import dev.assistanttools.AssistantTool;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Tools whose rules do not stand on their own methods. */
final class GuardedTools {

    private GuardedTools() {}

    /** An annotation of an application's own. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasRole('CLERK')")
    @interface ForClerks {}

    @PreAuthorize("hasRole('CLERK')")
    static class OnClass {

        /** Counts. */
        @AssistantTool
        public int count() {
            return 1;
        }
    }

    static class Counting {

        /** Counts. */
        @AssistantTool
        public int count() {
            return 1;
        }
    }

    static class OnMetaAnnotation {

        /** Counts. */
        @AssistantTool
        @ForClerks
        public int count() {
            return 1;
        }
    }

    interface Counter {

        /** Counts. */
        @AssistantTool
        @PreAuthorize("hasRole('CLERK')")
        int count();
    }

    static class OnInterface implements Counter {

        @Override
        public int count() {
            return 1;
        }
    }

    interface PlainCounter {

        /** Counts. */
        @AssistantTool
        int count();
    }

    static class OnImplementation implements PlainCounter {

        @Override
        @PreAuthorize("hasRole('CLERK')")
        public int count() {
            return 1;
        }
    }

    /** One tool more than a run can have in a list of its own, and one that nobody may use. */
    static class Radio {

        @AssistantTool
        public int alpha() {
            return 1;
        }

        @AssistantTool
        public int bravo() {
            return 1;
        }

        @AssistantTool
        public int charlie() {
            return 1;
        }

        @AssistantTool
        public int delta() {
            return 1;
        }

        @AssistantTool
        public int echo() {
            return 1;
        }

        @AssistantTool
        public int foxtrot() {
            return 1;
        }

        @AssistantTool
        public int golf() {
            return 1;
        }

        @AssistantTool
        public int hotel() {
            return 1;
        }

        @AssistantTool
        public int india() {
            return 1;
        }

        @AssistantTool
        public int juliett() {
            return 1;
        }

        @AssistantTool
        public int kilo() {
            return 1;
        }

        @AssistantTool
        public int lima() {
            return 1;
        }

        @AssistantTool
        public int mike() {
            return 1;
        }

        @AssistantTool
        public int november() {
            return 1;
        }

        @AssistantTool
        public int oscar() {
            return 1;
        }

        @AssistantTool
        public int papa() {
            return 1;
        }

        @AssistantTool
        public int quebec() {
            return 1;
        }

        @AssistantTool
        public int romeo() {
            return 1;
        }

        @AssistantTool
        public int sierra() {
            return 1;
        }

        @AssistantTool
        public int tango() {
            return 1;
        }

        @AssistantTool
        public int uniform() {
            return 1;
        }

        @AssistantTool
        @PreAuthorize("denyAll")
        public int zulu() {
            return 1;
        }
    }
}
