package bad;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.assistanttools.AssistantTool;

class Tools {

    /** A shape. */
    sealed interface Shape {}

    /**
     * Round.
     *
     * @param type a
     */
    record Circle(String type) implements Shape {}
    //                   ^ taken-discriminator

    /**
     * Square.
     *
     * @param form a
     */
    record Square(@JsonAlias("type") String form) implements Shape {}
    //                                      ^ taken-discriminator

    /** An animal. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
    sealed interface Animal {}

    /** No animal. */
    enum Plant {
        TREE
    }

    /**
     * Barks.
     *
     * @param kind is given
     */
    record Dog(String kind) implements Animal {}

    /**
     * Meows.
     *
     * @param number a
     */
    record Cat(@JsonProperty("kind") int number) implements Animal {}
    //                       ^ taken-discriminator

    /**
     * Grows.
     *
     * @param kind a
     */
    record Fake(Plant kind) implements Animal {}
    //                ^ taken-discriminator

    /**
     * A tool.
     *
     * @param shape a
     * @param animal b
     */
    @AssistantTool
    void tool(Shape shape, Animal animal) {}
}
