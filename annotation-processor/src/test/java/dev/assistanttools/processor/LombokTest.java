package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import lombok.Lombok;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Lombok adds members while the compiler runs: before this processor they are there, after it they are not. */
class LombokTest {

    private static final String LOMBOK = Compilation.pathOf(Lombok.class);

    private static final String LOMBOKS = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
    private static final String OURS = AssistantToolProcessor.class.getName();

    private static final List<Source> SOURCES = List.of(
            source("Place", """
                    /** A place. */
                    @Value class Place {
                        /** its name */
                        String city;
                        int inhabitants;
                    }
                    """),
            source("Visit", """
                    @Data @Builder @NoArgsConstructor @AllArgsConstructor class Visit {
                        /** where */
                        private Place place;
                        private int days;
                    }
                    """),
            source("Trip", "@RequiredArgsConstructor @Getter class Trip { private final List<Visit> visits; }"),
            source("Outer", "class Outer { @Getter @Setter static class Nested { private boolean paid; } }"),
            source("Agency", """
                    @Slf4j @RequiredArgsConstructor public class Agency {
                        @NonNull private final String name;
                        @Getter private final List<String> booked = new ArrayList<>();
                        /** Books a trip. */
                        @AssistantTool
                        String book(Trip trip, Outer.Nested extra) {
                            log.debug("booking");
                            return name + trip.getVisits().get(0).getPlace().getCity() + extra.isPaid();
                        }
                    }
                    """));

    @TempDir
    private Path folder;

    @Test
    void whatLombokHasAddedBeforeIsThere() throws ReflectiveOperationException {
        DiskCompilation compilation = compilation(LOMBOKS, OURS);

        assertThat(compilation.compile(SOURCES)).allMatch(message -> message.contains("missing-description"));
        assertThat(compilation.generated(CoreNames.FRAGMENT_FOLDER + "trips.Agency.json"))
                .contains(
                        "\"city\":{\"type\":\"string\",\"description\":\"its name\"},\"inhabitants\"",
                        "\"place\":{\"type\":\"object\",\"description\":\"where\"",
                        "\"required\":[\"place\",\"days\"]",
                        "\"paid\":{\"type\":\"boolean\"}");
        assertThat(compilation.loader().loadClass("trips.Agency_Toolset")).isNotNull();
    }

    @Test
    void whatLombokAddsAfterwardsIsMissedWithItsLikelyCause() {
        DiskCompilation compilation = compilation(OURS, LOMBOKS);

        assertThat(compilation.compile(SOURCES))
                .filteredOn(message -> message.contains("[assistant-tools:empty-type]"))
                .anySatisfy(message -> assertThat(message)
                        .contains("'trips.Outer.Nested' of 'extra'", "Lombok", "before this processor"));
        assertThat(compilation.classes().resolve(CoreNames.FRAGMENT_FOLDER + "trips.Agency.json"))
                .doesNotExist();
    }

    private DiskCompilation compilation(String first, String second) {
        return new DiskCompilation(folder)
                .with(Path.of(LOMBOK))
                .with(Path.of(Compilation.pathOf(Logger.class)))
                .withProcessors(LOMBOK + File.pathSeparator + Compilation.processorPath(), first, second);
    }

    private static Source source(String name, String body) {
        return new Source("trips/" + name + ".java", """
                package trips;
                import dev.assistanttools.AssistantTool;
                import java.util.*;
                import lombok.*;
                import lombok.extern.slf4j.Slf4j;
                """ + body);
    }
}
