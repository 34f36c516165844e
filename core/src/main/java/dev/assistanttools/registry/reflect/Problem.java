package dev.assistanttools.registry.reflect;

import java.util.Locale;

/**
 * All that prevents the tools of a class from being registered; the compiler refuses the same, in nearly the same words. Each
 * message is a sentence that says what is wrong, and what to do about it.
 */
enum Problem {
    NO_CLASS_FILE(
            "The class file of '%s' can't be read from its class loader, and only it has the order of the members and what is"
                    + " written in their annotations.",
            "Let its class loader give it as a resource, or compile the class with the annotation processor."),
    CLOSED_PACKAGE(
            "The classes in '%s' can't be called: the module '%s' does not open the package.",
            "Add 'opens %1$s%3$s;' to its module-info."),
    UNNAMED_PARAMETER(
            "The name of %1$s (%2$s) is not in its class file.",
            "Compile with the javac option -parameters, or name it with @ToolParam(name = ...); in a constructor, also with"
                    + " @JsonProperty."),
    PRIVATE_METHOD("The tool method '%s' is private.", "Leave 'private' out; package-private is enough."),
    INACCESSIBLE_METHOD(
            "The inherited tool method '%s' of '%s' is not public, so it can't be called from the package '%s'.",
            "Make the method public."),
    PRIVATE_CLASS(
            "The class '%s' is private, so the tools in '%s' can't be called.",
            "Leave 'private' out; package-private is enough."),
    ILLEGAL_TOOL_NAME(
            "The tool name '%s' is not legal.",
            "Give a name of 1 to 64 ASCII letters, digits, underscores or hyphens, as in @AssistantTool(name = \"get_weather\")."),
    DUPLICATE_TOOL_NAME(
            "The tool name '%s' is already the name of the method '%s' in this class.",
            "Give one of them another name, as in @AssistantTool(name = \"get_weather_by_zip\"); overloads always need that."),
    DUPLICATE_PROPERTY_NAME(
            "'%s' has the name '%s' on the wire, and so has '%s'.",
            "Give one of them another name with @ToolParam(name = ...)."),
    DUPLICATE_CONSTANT_NAME(
            "The constants '%2$s' and '%3$s' of the enum in '%1$s' have the same name on the wire, '%4$s'.",
            "Give each constant a @JsonProperty of its own."),
    UNSUPPORTED_TYPE(
            "Unsupported type: '%2$s' of '%1$s' can't be read from the JSON that a model sends.",
            "Use a String, boolean, number, enum, UUID, a date or time of java.time, a record, a sealed type, or a List, Set,"
                    + " array or Map of these, or an Optional of one; for functions, streams and threads, take the data they work on."),
    ABSTRACT_TYPE(
            "Unsupported type: '%2$s' of '%1$s' is abstract, and nothing says which classes a value of it could have.",
            "Make it sealed, or list its classes with @JsonSubTypes; or take one of them."),
    DUPLICATE_CLASS_NAME(
            "The classes '%2$s' and '%3$s' among those of '%1$s' have the same name on the wire, '%4$s'.",
            "Give each a @JsonTypeName of its own."),
    TAKEN_DISCRIMINATOR(
            "'%s' has the name '%s' on the wire, which is the property that tells the classes of '%s' apart.",
            "Give one of them another name, with @ToolParam(name = ...) or @JsonTypeInfo(property = ...); or let it be a String or"
                    + " an enum of these names and be given the class's name, with @JsonTypeInfo(visible = true)."),
    RAW_TYPE(
            "Unsupported type: '%2$s' of '%1$s' doesn't say what is in it.",
            "Give its type argument, as in List<String>."),
    TYPE_VARIABLE(
            "Unsupported type: '%2$s' of '%1$s' depends on a type variable, which has no JSON Schema.",
            "Write the type that is meant; or let the class be abstract, and a subclass say what its type variables are."),
    RECURSIVE_TYPE(
            "Unsupported type: '%2$s' of '%1$s' must contain itself, or ever larger types, so no value of it ever ends.",
            "Let it contain an Optional, a @Nullable or a List of itself."),
    INACCESSIBLE_TYPE(
            "Unsupported type: '%2$s' of '%1$s' is not visible in the package '%3$s' of its tools.",
            "Make it and the classes around it public, or package-private if it is in that package."),
    NULLABLE_PRIMITIVE(
            "Unsupported type: '%2$s' of '%1$s' is @Nullable, but a primitive is never null.",
            "Use the boxed type or an Optional type."),
    ABSENT_PRIMITIVE(
            "Unsupported type: '%2$s' of '%1$s' may be absent, but a primitive is never null, and 0 or false would look as if it had been sent.",
            "Use the boxed type or an Optional type, or say what stands for it with @ToolParam(defaultValue = ...)."),
    URL_IN_SET(
            "'%s' is a Set, and what is in it holds a java.net.URL: to find out whether two of these are equal, Java asks the network for"
                    + " the addresses of their hosts.",
            "Take a java.net.URI in place of the URL, or a List in place of the Set."),
    OPTIONAL_ELEMENT(
            "Unsupported type: '%2$s' of '%1$s' may be absent where a value must be; only a parameter or a record's component may.",
            "Leave the inner Optional or @Nullable out."),
    MISPLACED_CONTEXT(
            "Unsupported type: '%s' holds a ToolContext, which a model can't send.",
            "Let the tool method itself have a parameter of type ToolContext."),
    CONTEXT_TWICE(
            "The tool method '%s' has more than one parameter of type ToolContext.",
            "Leave out all but one; they would be the same."),
    BAD_TIMEOUT(
            "The timeout '%s' of the tool '%s' is no time that a call may take.",
            "Write a number and a unit, as in @AssistantTool(timeout = \"30s\"), of the units ms, s, m and h; or an ISO-8601 duration"
                    + " such as PT30S; more than zero, at most a day."),
    BAD_FORMAT(
            "The @JsonFormat of '%s' can't be followed: %s.",
            "Write a pattern of DateTimeFormatter that has all that the type needs, as in @JsonFormat(pattern = \"dd.MM.yyyy\")."),
    BAD_DEFAULT(
            "The default '%2$s' of '%1$s' is no value of its type, or breaks a constraint on it: expected %3$s.",
            "Write a single value as it is, as in @ToolParam(defaultValue = \"10\"), and a list or object as JSON."),
    BAD_EXAMPLE(
            "The example '%2$s' of '%1$s' is no value of its type, or breaks a constraint on it: expected %3$s.",
            "Write a single value as it is, as in @ToolParam(examples = \"10\"), and a list or object as JSON."),
    COMPUTED_ENUM(
            "Unsupported type: '%2$s' of '%1$s' makes the names of its constants when it runs, by @JsonValue or @JsonCreator.",
            "Give each constant its name with @JsonProperty instead."),
    EMPTY_TYPE(
            "Unsupported type: '%2$s' of '%1$s' has no components or constants, so there is nothing that a model could send.",
            "Give it some."),
    NO_CREATOR(
            "Unsupported type: '%2$s' of '%1$s' can't be made: it has no visible constructor without parameters, nor a single"
                    + " other one, nor one that is marked.",
            "Give it one of these, or mark a constructor or static method with @JsonCreator; or use a record."),
    UNSUPPORTED_ANNOTATION(
            "Unsupported type: '%1$s' has %2$s, which changes the JSON in a way that is not read.",
            "Leave it out, or use a type without it for the tool's parameter."),
    SCHEMA_TOO_LARGE(
            "The schema of the tool '%s' would have more than %s properties.", "Take fewer or smaller records."),
    STRICT_LIMIT(
            "The tool '%s' can't be strict: its schema has %s %s, and strict mode allows %s.",
            "Take smaller types, or leave 'strict' at AUTO."),
    STRICT_TYPE(
            "The tool '%s' can't be strict, because '%s' takes JSON of any form.",
            "Take a record, or a list or map of values, or leave 'strict' at AUTO."),
    UNSUPPORTED_RESULT(
            "Unsupported type: the result '%2$s' of the tool method '%1$s' can't be sent as JSON.",
            "Return the data, as a value, a record or a List.");

    /** What strict mode limits, in the words of its messages. */
    enum Measure {
        PROPERTIES("properties in all objects"),
        LEVELS("levels of nesting"),
        CHARACTERS("characters in names and enum values"),
        ENUM_VALUES("enum values"),
        LARGE_ENUM_CHARACTERS("characters in the values of an enum of more than 250");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final String sentence;
    private final String remedy;

    Problem(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** The whole message. */
    String message(Object... arguments) {
        return String.format(Locale.ROOT, sentence + " " + remedy, arguments);
    }
}
