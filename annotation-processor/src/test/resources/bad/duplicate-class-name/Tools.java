package bad;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.AssistantTool;

class Tools {

    /** A shape. */
    sealed interface Shape {}

    /** Round. */
    @JsonTypeName("round")
    record Circle() implements Shape {}

    /** Rounder. */
    @JsonTypeName("round")
    record Disc() implements Shape {}
//  ^ duplicate-class-name

    /** An animal. */
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, names = {"cat", "pet"}),
        @JsonSubTypes.Type(value = Dog.class, name = "dog", names = "pet")
    })
    interface Animal {}

    /** Meows. */
    record Cat() implements Animal {}

    /** Barks. */
    record Dog() implements Animal {}
//  ^ duplicate-class-name

    /**
     * A tool.
     *
     * @param shape a
     * @param animal b
     */
    @AssistantTool
    void tool(Shape shape, Animal animal) {}
}
