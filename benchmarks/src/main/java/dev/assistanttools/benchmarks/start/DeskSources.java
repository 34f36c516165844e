package dev.assistanttools.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes classes with tools, ten to a class, and programs that have fifty of them and call one. All do the same work. */
final class DeskSources {

    static final int TOOLS_PER_DESK = 10;

    /** The result of the call that programs make. */
    static final String ANSWER = "Reykjavik: 7";

    private static final int DESKS_OF_A_PROGRAM = 5;
    private static final String DESCRIPTION = "Says how warm it is in a city.";

    private static final String DESK = """
            package desks;

            public class Desk%d {

                public Desk%1$d() {}
            %s}
            """;

    private static final String TOOL = """

                %s
                public String forecast%d(String city, Unit unit) {
                    return unit == Unit.CELSIUS ? city.concat(": 7") : city.concat(": 45");
                }
            """;

    private final Starts contestant;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private DeskSources(Starts contestant, Path folder) {
        this.contestant = contestant;
        this.folder = folder;
    }

    /** Writes desks with this many tools, one more with a single tool, and the program {@code desks.Start}; the files. */
    static List<Path> write(Starts contestant, Path folder, int tools) throws IOException {
        DeskSources sources = new DeskSources(contestant, Files.createDirectories(folder.resolve("desks")));
        sources.add("Unit", "package desks;\n\npublic enum Unit { CELSIUS, FAHRENHEIT }\n");
        for (int first = 0; first < tools; first += TOOLS_PER_DESK) {
            int number = first / TOOLS_PER_DESK;
            sources.add("Desk" + number, sources.desk(number, first, TOOLS_PER_DESK));
        }
        int single = tools / TOOLS_PER_DESK;
        sources.add("Desk" + single, sources.desk(single, tools, 1));
        sources.add("Start", StartPrograms.of(contestant, DESKS_OF_A_PROGRAM * TOOLS_PER_DESK));
        return sources.written;
    }

    private String desk(int number, int first, int count) {
        String annotation =
                contestant.annotation().isEmpty() ? "" : "@" + String.format(contestant.annotation(), DESCRIPTION);
        String tools = IntStream.range(first, first + count)
                .mapToObj(tool -> TOOL.formatted(annotation, tool))
                .collect(Collectors.joining());
        return DESK.formatted(number, tools);
    }

    private void add(String type, String source) throws IOException {
        written.add(Files.writeString(folder.resolve(type + ".java"), source));
    }
}
