package bad;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import dev.assistanttools.AssistantTool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Tools {

    /**
     * Flat.
     *
     * @param text a
     * @param map a
     * @param inner a
     */
    record Flat(
            @JsonUnwrapped String text,
    //                            ^ unsupported-annotation
            @JsonUnwrapped Map<String, Integer> map,
    //                                          ^ unsupported-annotation
            @JsonUnwrapped Optional<Inner> inner) {}
    //                                     ^ unsupported-annotation

    /**
     * Inner.
     *
     * @param name a
     */
    record Inner(String name) {}

    /** Several values at once. */
    static class Wrapped {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Wrapped(String text, int number) {}
    }

    /**
     * What is on a property.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     * @param e a
     */
    record Properties(
            @JacksonInject String a,
    //                            ^ unsupported-annotation
            @JsonMerge Inner b,
    //                       ^ unsupported-annotation
            @JsonSetter(nulls = Nulls.AS_EMPTY) String c,
    //                                                 ^ unsupported-annotation
            @JsonIgnoreProperties("name") List<Inner> d,
    //                                                ^ unsupported-annotation
            @JsonDeserialize(using = Reader.class) String e) {}
    //                                                    ^ unsupported-annotation

    /** Reads. */
    static class Reader {}

    /** With a private member that Jackson would set. */
    static class Private {

        /** A name. */
        @JsonProperty
        private String name;
    //                 ^ unsupported-annotation
    }

    /** With any properties. */
    static class Open {

        @JsonAnySetter
        public void set(String name, Object value) {}
    }

    /** With its fields. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class Fields {}

    /** With an id. */
    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class)
    record Identified(int id) {}

    /** An array. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Pair(int a, int b) {}

    /** A switch. */
    enum Switch {
        ON,
        OFF
    }

    /** In a wrapper. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    sealed interface InWrapper {}

    /** Alone. */
    record Alone() implements InWrapper {}

    /** By a name that generated code can't look up. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    @JsonSubTypes(@JsonSubTypes.Type(ByClassOnly.class))
    interface ByClass {}

    /** Alone. */
    record ByClassOnly() implements ByClass {}

    /** Of any form. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonTypeIdResolver(Object.class)
    sealed interface ByResolver {}

    /** Alone. */
    record ByResolverOnly() implements ByResolver {}

    /** Told by the property. */
    sealed interface Shape {}

    /** Alone. */
    record Circle() implements Shape {}

    /** A text, which can't say that it is one. */
    record Text(@JsonValue String text) implements Shape {}
//  ^ unsupported-annotation

    /**
     * Classes that are told in other ways.
     *
     * @param wrapper a
     * @param name b
     * @param resolver c
     * @param shape d
     * @param shapes e
     */
    @AssistantTool
    void branches(
            InWrapper wrapper,
    //                ^ unsupported-annotation
            ByClass name,
    //              ^ unsupported-annotation
            ByResolver resolver,
    //                 ^ unsupported-annotation
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Shape shape,
    //                                                      ^ unsupported-annotation
            List<Shape> shapes) {}

    /**
     * A tool.
     *
     * @param flat a
     * @param wrapped b
     * @param properties a
     * @param owner a
     */
    @AssistantTool
    void tool(Flat flat, Wrapped wrapped, Properties properties, Private owner) {}
    //                           ^ unsupported-annotation

    /**
     * A holder.
     *
     * @param parts a
     */
    record Holder(@JsonManagedReference List<Part> parts) {}
    //                                             ^ unsupported-annotation

    /** A holder of others. */
    static class OtherHolder {

        /** Parts. */
        @JsonManagedReference("other")
        public List<Part> parts;
    //                    ^ unsupported-annotation
    }

    /** A part. */
    static class Part {

        /** A name. */
        public String name;

        @JsonBackReference
        public OtherHolder holder;
    }

    /**
     * What refers to each other.
     *
     * @param a a
     * @param b a
     */
    @AssistantTool
    void references(Holder a, OtherHolder b) {}

    /**
     * What is on a class.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     * @param e a
     */
    @AssistantTool
    void classes(Open a, Fields b, Identified c, Pair d, @JsonUnwrapped Inner e) {}
    //                ^ unsupported-annotation
    //                          ^ unsupported-annotation
    //                                        ^ unsupported-annotation
    //                                                ^ unsupported-annotation
    //                                                                        ^ unsupported-annotation

    /**
     * Shapes that are not read.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     * @param e a
     */
    @AssistantTool
    void shapes(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant a,
    //                                                           ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Switch b,
    //                                                              ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) List<Inner> c,
    //                                                              ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) Shape e,
    //                                                        ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean d) {}
    //                                                           ^ unsupported-annotation
}
