package dev.assistanttools.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * What the compiler's command line says about notes: {@code -Aassistanttools.silence=TAG,TAG} and
 * {@code -Aassistanttools.errors=TAG,TAG}, with tags as messages have them, the part before the colon left out or not.
 *
 * @param silenced the tags of notes that are not shown
 * @param raised the tags of notes that are errors
 */
record NoteOptions(Set<String> silenced, Set<String> raised) {

    static final String SILENCE = "assistanttools.silence";
    static final String ERRORS = "assistanttools.errors";

    /** All options that there are. */
    static final Set<String> NAMES = Set.of(SILENCE, ERRORS, JavadocScope.OPTION);

    private static final String PREFIX = "assistanttools.";

    NoteOptions {
        silenced = Set.copyOf(silenced);
        raised = Set.copyOf(raised);
    }

    static NoteOptions of(Map<String, String> options) {
        return new NoteOptions(tags(options, SILENCE), tags(options, ERRORS));
    }

    /** Finds what a build asks for in vain. */
    static ProblemReport check(Map<String, String> options) {
        ProblemReport report = new ProblemReport();
        options.keySet().stream()
                .filter(option -> option.startsWith(PREFIX) && !NAMES.contains(option))
                .sorted()
                .forEach(option -> report.addOfOptions(Problem.UNKNOWN_OPTION, option));
        for (String option : List.of(SILENCE, ERRORS)) {
            for (String tag : new TreeSet<>(tags(options, option))) {
                Optional<Problem> problem = NearestTags.problem(tag);
                String name = tag.substring(Problem.TAG_PREFIX.length());
                if (problem.isEmpty()) {
                    report.addOfOptions(Problem.UNKNOWN_TAG, option, name, NearestTags.to(tag));
                } else if (option.equals(SILENCE) && problem.get().isError()) {
                    report.addOfOptions(Problem.SUPPRESSED_ERROR, name);
                }
            }
        }
        return report;
    }

    private static Set<String> tags(Map<String, String> options, String option) {
        String value = options.get(option);
        return value == null || value.isBlank()
                ? Set.of()
                : Arrays.stream(value.split(",", -1))
                        .filter(tag -> !tag.isBlank())
                        .map(tag -> tag.strip().replace(Problem.TAG_PREFIX, ""))
                        .map(tag -> Problem.TAG_PREFIX + tag)
                        .collect(Collectors.toSet());
    }

    boolean isSilenced(Problem problem) {
        return !problem.isError() && silenced.contains(problem.tag());
    }

    /** As what a problem is shown. */
    Diagnostic.Kind kindOf(Problem problem) {
        return raised.contains(problem.tag()) ? Diagnostic.Kind.ERROR : problem.kind();
    }
}
