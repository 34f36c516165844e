package dev.assistanttools.processor;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds the classes behind types and members that are known to have one. */
final class Mirrors {

    private Mirrors() {}

    /** The class or interface of a type that is known to be one. */
    static TypeElement elementOf(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    /** The class or interface that a member is declared in. */
    static TypeElement declaring(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /** Whether code beside a class can name another. */
    static boolean isVisible(Element type, TypeElement beside, Elements elements) {
        boolean isPublic = true;
        for (Element each = type;
                each != null && !(each instanceof PackageElement);
                each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
            isPublic &= each.getModifiers().contains(Modifier.PUBLIC);
        }
        return isPublic || elements.getPackageOf(type).equals(elements.getPackageOf(beside));
    }
}
