package dev.assistanttools.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Finds the {@code @SuppressWarnings} that name none of the notes: a typing error would silence nothing and say nothing. */
final class Suppressions {

    private Suppressions() {}

    static ProblemReport check(List<Element> suppressing) {
        ProblemReport report = new ProblemReport();
        for (Element element : suppressing) {
            if (isCopied(element)) {
                continue;
            }
            for (Annotations.Said said :
                    Annotations.allSaid(List.of(element), SuppressWarnings.class.getCanonicalName(), "value")) {
                if (said.text().startsWith(Problem.TAG_PREFIX)) {
                    check(said, report);
                }
            }
        }
        return report;
    }

    /** The compiler copies what stands at a record's component to the field, the accessor and the constructor's parameter. */
    private static boolean isCopied(Element element) {
        if (element.getKind() == ElementKind.FIELD) {
            return false;
        }
        Element type = element.getEnclosingElement();
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return type instanceof TypeElement around
                && around.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(element.getSimpleName()));
    }

    private static void check(Annotations.Said said, ProblemReport report) {
        Optional<Problem> problem = NearestTags.problem(said.text());
        String tag = said.text().substring(Problem.TAG_PREFIX.length());
        if (problem.isEmpty()) {
            report.add(Problem.UNKNOWN_SUPPRESSION, said.place(), tag, NearestTags.to(said.text()));
        } else if (problem.get().isError()) {
            report.add(Problem.SUPPRESSED_ERROR, said.place(), tag);
        }
    }
}
