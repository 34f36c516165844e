package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Finds the abstract classes and interfaces with tools that no class implements, as far as the compiler can see: among all that is
 * compiled now, and in the same package. Remembers names, as elements don't outlive a round.
 */
final class Implementers {

    private final Elements elements;
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> abstractWithTools = new LinkedHashSet<>();

    Implementers(Elements elements) {
        this.elements = elements;
    }

    /** Takes note of a type that is compiled now. */
    void add(TypeElement type) {
        if (!isAbstract(type)) {
            types.add(nameOf(type));
        } else if (!InheritedTools.declaredBy(type).isEmpty()) {
            abstractWithTools.add(nameOf(type));
        }
    }

    /** To be asked when all rounds are over, since a class of any round may be the one that is missed. */
    ProblemReport check() {
        ProblemReport report = new ProblemReport();
        if (abstractWithTools.isEmpty()) {
            return report;
        }
        Set<String> implemented = new HashSet<>();
        for (TypeElement type : elementsOf(types)) {
            addSupertypes(type, implemented);
        }
        for (TypeElement type : elementsOf(abstractWithTools)) {
            if (!implemented.contains(nameOf(type)) && !isImplementedIn(elements.getPackageOf(type), nameOf(type))) {
                report.add(Problem.NO_IMPLEMENTER, Place.of(type), type.getSimpleName());
            }
        }
        return report;
    }

    private List<TypeElement> elementsOf(Set<String> names) {
        List<TypeElement> found = new ArrayList<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }

    /** A build that compiles changed files alone has the other classes of the package at hand, too. */
    private static boolean isImplementedIn(Element around, String name) {
        for (Element element : around.getEnclosedElements()) {
            if (element instanceof TypeElement type) {
                Set<String> implemented = new HashSet<>();
                if (!isAbstract(type)) {
                    addSupertypes(type, implemented);
                }
                if (implemented.contains(name) || isImplementedIn(type, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addSupertypes(TypeElement type, Set<String> names) {
        addSupertype(type.getSuperclass(), names);
        type.getInterfaces().forEach(supertype -> addSupertype(supertype, names));
    }

    private static void addSupertype(TypeMirror supertype, Set<String> names) {
        if (supertype.getKind() == TypeKind.DECLARED) {
            TypeElement type = Mirrors.elementOf(supertype);
            if (names.add(nameOf(type))) {
                addSupertypes(type, names);
            }
        }
    }

    private static boolean isAbstract(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
