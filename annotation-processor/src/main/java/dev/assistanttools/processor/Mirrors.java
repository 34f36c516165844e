package dev.assistanttools.processor;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

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
}
