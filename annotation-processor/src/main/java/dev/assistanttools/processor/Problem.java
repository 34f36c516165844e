package dev.assistanttools.processor;

import java.util.Locale;
import java.util.TreeSet;
import javax.tools.Diagnostic;

/**
 * All that the processor has to say to a compiler's user. Each message is a stable tag in brackets, a sentence that says what is
 * wrong, and what to do about it. Whatever is not an error is a note: a warning would break builds with {@code -Werror}. A note is
 * silenced by {@code @SuppressWarnings} with its tag on the declaration or around it.
 */
enum Problem {
    PRIVATE_METHOD(
            Diagnostic.Kind.ERROR,
            "The tool method '%s' is private, so generated code can't call it.",
            "Leave 'private' out; package-private is enough."),
    INACCESSIBLE_METHOD(
            Diagnostic.Kind.ERROR,
            "The inherited tool method '%s' of '%s' is not public, so code generated in the package '%s' can't call it.",
            "Make the method public."),
    PRIVATE_CLASS(
            Diagnostic.Kind.ERROR,
            "The class '%s' is private, so generated code can't call the tools in '%s'.",
            "Leave 'private' out; package-private is enough."),
    ILLEGAL_TOOL_NAME(
            Diagnostic.Kind.ERROR,
            "The tool name '%s' is not legal.",
            "Give a name of 1 to 64 ASCII letters, digits, underscores or hyphens, as in @AssistantTool(name = \"get_weather\")."),
    DUPLICATE_TOOL_NAME(
            Diagnostic.Kind.ERROR,
            "The tool name '%s' is already the name of the method '%s' in this class.",
            "Give one of them another name, as in @AssistantTool(name = \"get_weather_by_zip\"); overloads always need that."),
    DUPLICATE_PROPERTY_NAME(
            Diagnostic.Kind.ERROR,
            "'%s' has the name '%s' on the wire, and so has '%s'.",
            "Give one of them another name with @ToolParam(name = ...)."),
    DUPLICATE_CONSTANT_NAME(
            Diagnostic.Kind.ERROR,
            "The constants '%2$s' and '%3$s' of the enum in '%1$s' have the same name on the wire, '%4$s'.",
            "Give each constant a @JsonProperty of its own."),
    UNSUPPORTED_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' can't be read from the JSON that a model sends.",
            "Use a String, boolean, number, enum, UUID, a date or time of java.time, a record, a sealed type, or a List, Set, array or Map"
                    + " of these, or an Optional of one; for functions, streams and threads, take the data they work on."),
    ABSTRACT_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' is abstract, and the compiler knows no class that a value of it could have.",
            "Make it sealed, or list its classes with @JsonSubTypes; or take one of them."),
    DUPLICATE_CLASS_NAME(
            Diagnostic.Kind.ERROR,
            "The classes '%2$s' and '%3$s' among those of '%1$s' have the same name on the wire, '%4$s'.",
            "Give each a @JsonTypeName of its own."),
    TAKEN_DISCRIMINATOR(
            Diagnostic.Kind.ERROR,
            "'%s' has the name '%s' on the wire, which is the property that tells the classes of '%s' apart.",
            "Give one of them another name, with @ToolParam(name = ...) or @JsonTypeInfo(property = ...); or let it be a String or"
                    + " an enum of these names and be given the class's name, with @JsonTypeInfo(visible = true)."),
    RAW_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' doesn't say what is in it.",
            "Give its type argument, as in List<String>."),
    TYPE_VARIABLE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' depends on a type variable, which has no JSON Schema.",
            "Write the type that is meant; or let the class be abstract, and a subclass say what its type variables are."),
    RECURSIVE_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' must contain itself, or ever larger types, so no value of it ever ends.",
            "Let it contain an Optional, a @Nullable or a List of itself."),
    INACCESSIBLE_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' is not visible in the package '%3$s', where its reader is generated.",
            "Make it and the classes around it public, or package-private if it is in that package."),
    NULLABLE_PRIMITIVE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' is @Nullable, but a primitive is never null.",
            "Use the boxed type or an Optional type."),
    ABSENT_PRIMITIVE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' may be absent, but a primitive is never null, and 0 or false would look as if it had been sent.",
            "Use the boxed type or an Optional type, or say what stands for it with @ToolParam(defaultValue = ...)."),
    URL_IN_SET(
            Diagnostic.Kind.ERROR,
            "'%s' is a Set, and what is in it holds a java.net.URL: to find out whether two of these are equal, Java asks the network for"
                    + " the addresses of their hosts.",
            "Take a java.net.URI in place of the URL, or a List in place of the Set."),
    OPTIONAL_ELEMENT(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' may be absent where a value must be; only a parameter or a record's component may.",
            "Leave the inner Optional or @Nullable out."),
    MISPLACED_CONTEXT(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%s' holds a ToolContext, which a model can't send.",
            "Let the tool method itself have a parameter of type ToolContext."),
    CONTEXT_TWICE(
            Diagnostic.Kind.ERROR,
            "The tool method '%s' has more than one parameter of type ToolContext.",
            "Leave out all but one; they would be the same."),
    BAD_DEFAULT(
            Diagnostic.Kind.ERROR,
            "The default '%2$s' of '%1$s' is no value of its type, or breaks a constraint on it: expected %3$s.",
            "Write a single value as it is, as in @ToolParam(defaultValue = \"10\"), and a list or object as JSON."),
    BAD_EXAMPLE(
            Diagnostic.Kind.ERROR,
            "The example '%2$s' of '%1$s' is no value of its type, or breaks a constraint on it: expected %3$s.",
            "Write a single value as it is, as in @ToolParam(examples = \"10\"), and a list or object as JSON."),
    BAD_TIMEOUT(
            Diagnostic.Kind.ERROR,
            "The timeout '%s' of the tool '%s' is no time that a call may take.",
            "Write a number and a unit, as in @AssistantTool(timeout = \"30s\"), of the units ms, s, m and h; or an ISO-8601 duration"
                    + " such as PT30S; more than zero, at most a day."),
    BAD_FORMAT(
            Diagnostic.Kind.ERROR,
            "The @JsonFormat of '%s' can't be followed: %s.",
            "Write a pattern of DateTimeFormatter that has all that the type needs, as in @JsonFormat(pattern = \"dd.MM.yyyy\")."),
    EMPTY_TYPE(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' has no components or constants, so there is nothing that a model could send.",
            "Give it some; if Lombok or the like adds them, it must come before this processor on the processor path."),
    NO_CREATOR(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' can't be made: it has no visible constructor without parameters, nor a single"
                    + " other one, nor one that is marked.",
            "Give it one of these, or mark a constructor or static method with @JsonCreator; or use a record."),
    COMPUTED_ENUM(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%2$s' of '%1$s' makes the names of its constants when it runs, by @JsonValue or @JsonCreator.",
            "Give each constant its name with @JsonProperty instead, which the compiler can read."),
    NAMELESS_PARAMETER(
            Diagnostic.Kind.ERROR,
            "Unsupported type: the name of '%1$s' is not in the class file that it comes from, so it has none on the wire.",
            "Compile that class with this processor or -parameters, or name it with @JsonProperty, @ToolParam(name = ...) or"
                    + " @ConstructorProperties."),
    UNSUPPORTED_ANNOTATION(
            Diagnostic.Kind.ERROR,
            "Unsupported type: '%1$s' has %2$s, which changes the JSON in a way that generated code doesn't read.",
            "Leave it out, or use a type without it for the tool's parameter."),
    SCHEMA_TOO_LARGE(
            Diagnostic.Kind.ERROR,
            "The schema of the tool '%s' would have more than %s properties.",
            "Take fewer or smaller records."),
    STRICT_LIMIT(
            Diagnostic.Kind.ERROR,
            "The tool '%s' can't be strict: its schema has %s %s, and strict mode allows %s.",
            "Take smaller types, or leave 'strict' at AUTO."),
    STRICT_TYPE(
            Diagnostic.Kind.ERROR,
            "The tool '%s' can't be strict, because '%s' takes JSON of any form.",
            "Take a record, or a list or map of values, or leave 'strict' at AUTO."),
    UNSUPPORTED_RESULT(
            Diagnostic.Kind.ERROR,
            "Unsupported type: the result '%2$s' of the tool method '%1$s' can't be sent as JSON.",
            "Return the data, as a value, a record or a List."),
    TOOLSET_NOT_WRITTEN(
            Diagnostic.Kind.ERROR,
            "What is generated for '%s' could not be written: %s.",
            "If a class or file of that name is there already, rename it; the name is taken by the generated one."),
    UNKNOWN_OPTION(
            Diagnostic.Kind.ERROR,
            "There is no option '-A%s'.",
            "The options are " + String.join(", ", new TreeSet<>(NoteOptions.NAMES)) + "."),
    UNKNOWN_TAG(
            Diagnostic.Kind.ERROR,
            "The option '-A%s' has '%s', which is the tag of no note; the nearest are %s.",
            "The tag of a note stands in brackets at the beginning of its message."),
    NOT_STRICT(
            Diagnostic.Kind.NOTE,
            "The tool '%s' is not strict: its schema has %s %s, and strict mode allows %s; so the model may depart from it.",
            "Take smaller types, or say @AssistantTool(strict = Strict.OFF)."),
    NOT_STRICT_TYPE(
            Diagnostic.Kind.NOTE,
            "The tool '%s' is not strict, because '%s' takes JSON of any form; so the model may depart from its schema.",
            "Take a record, or a list or map of values, or say @AssistantTool(strict = Strict.OFF)."),
    MISSING_DESCRIPTION(
            Diagnostic.Kind.NOTE,
            "'%s' has no description, so a model must guess from the name what it means.",
            "Write Javadoc, or a description in the annotation."),
    LOSSY_TYPE(
            Diagnostic.Kind.NOTE,
            "'%s' looks like an amount of money, and a %s can't hold most decimal fractions exactly.",
            "Take a BigDecimal, or cents in a long."),
    LONG_DESCRIPTION(
            Diagnostic.Kind.NOTE,
            "The description of '%s' has %s characters; beyond %s some services refuse it, and every request pays for it.",
            "Say it shorter."),
    MUTABLE_STATE(
            Diagnostic.Kind.NOTE,
            "The field '%s' can be assigned again, and the tools of this class may run at the same time.",
            "Make it final, or volatile if each call may see what another one wrote."),
    NO_IMPLEMENTER(
            Diagnostic.Kind.NOTE,
            "Nothing that is compiled with '%s' implements or extends it, so there is no bean that has its tools.",
            "Write such a class; if it is in another module, or made at run time, silence this note."),
    UNKNOWN_SUPPRESSION(
            Diagnostic.Kind.NOTE,
            "'%s' is the tag of no note, so this silences nothing; the nearest are %s.",
            "The tag of a note stands in brackets at the beginning of its message."),
    SUPPRESSED_ERROR(
            Diagnostic.Kind.NOTE,
            "'%s' is the tag of an error, and errors can't be silenced.",
            "Leave it out, and do what the error says.");

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

    static final String TAG_PREFIX = "assistant-tools:";

    private final Diagnostic.Kind kind;
    private final String sentence;
    private final String remedy;

    Problem(Diagnostic.Kind kind, String sentence, String remedy) {
        this.kind = kind;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    Diagnostic.Kind kind() {
        return kind;
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    /** The tag: what users search for and tests compare; it doesn't change when words do. */
    String tag() {
        return TAG_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, with places for what is at hand; for the page that lists the catalogue. */
    String sentence() {
        return sentence;
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }

    /** The whole message. */
    String message(Object... arguments) {
        return "[" + tag() + "] " + String.format(Locale.ROOT, sentence, arguments) + " " + remedy;
    }
}
