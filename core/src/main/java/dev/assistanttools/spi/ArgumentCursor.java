package dev.assistanttools.spi;

import dev.assistanttools.json.JsonFailure;
import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.spi.ObjectShape.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The place in the arguments at which an {@link ArgumentReader} stands: steps in and out of objects and lists, passes over
 * values, and notes what is wrong with them, with the pointer to the place.
 */
final class ArgumentCursor implements JsonFailure {

    private final JsonLimits limits;

    /** Made with the first problem. */
    private @Nullable ArgumentProblems problems;

    /** Made when the first number comes. */
    private @Nullable NumberText number;

    private JsonReader json;

    /** The innermost object or list that is being read; null before the first, and after it. */
    private @Nullable ReadingFrame frame;

    private @Nullable RuntimeException stop;

    /** Made with the first property that no one knows. */
    private @Nullable UnknownNames unknown;

    private UnknownProperties.@Nullable Listener ofUnknown;

    /** What tells the class of the object that is to be entered, and is known there; null if nothing does. */
    private @Nullable String discriminator;

    /** Where reading goes on after the object that is to be entered, if it came as the text of a JSON string. */
    private @Nullable JsonReader around;

    /** The kind of the value that was passed last. */
    private JsonKind came = JsonKind.NULL;

    ArgumentCursor(String arguments, JsonLimits limits) {
        this.limits = limits;
        this.json = JsonReader.of(ContainerText.ofArguments(arguments), limits, this);
    }

    /** What ends the reading: nothing that follows in the text can be told from anything else. */
    @Override
    public RuntimeException of(String message, int offset) {
        ArgumentProblems all = problems();
        all.addLast("the arguments can't be read as JSON: " + message);
        RuntimeException reason = all.toException();
        stop = reason;
        return reason;
    }

    /** Whether the text is not JSON, or exceeds a limit. */
    boolean isStopped() {
        return stop != null;
    }

    /** What becomes of properties that are not known. */
    UnknownNames unknown() {
        UnknownNames made = unknown;
        if (made == null) {
            made = new UnknownNames(this);
            unknown = made;
        }
        return made;
    }

    void tellOfUnknown(UnknownProperties.Listener listener) {
        ofUnknown = listener;
    }

    /** The arguments are accepted: the tool is about to be called without those that are not known. */
    void accepted() {
        if (unknown != null && ofUnknown != null) {
            unknown.tell(ofUnknown);
        }
    }

    /** Whether this is what the cursor threw when it could not read on. */
    boolean isStop(RuntimeException exception) {
        return exception == stop;
    }

    /** Steps into an object or, without properties, into a list; false if there is none: noted and passed over. */
    boolean enter(@Nullable Properties properties) {
        JsonKind container = properties == null ? JsonKind.ARRAY : JsonKind.OBJECT;
        return enter(container, container, container.phrase(), properties) != null;
    }

    /**
     * Steps into an object with any names, or into a list, as which a map may come, too.
     *
     * @return which of them; null if there is none: noted and passed over
     */
    @Nullable
    JsonKind enterMap() {
        return enter(JsonKind.OBJECT, JsonKind.ARRAY, "an object", null);
    }

    private @Nullable JsonKind enter(
            JsonKind container, JsonKind other, String expected, @Nullable Properties properties) {
        JsonReader outer = json;
        JsonReader inner = ContainerText.readerOf(this, json, container, other, expected);
        if (inner == null) {
            return null;
        }
        JsonKind form = container == other ? container : inner.peek();
        if (form == JsonKind.OBJECT) {
            inner.beginObject();
        } else {
            inner.beginArray();
        }
        json = inner;
        enterFrame(properties, inner == outer ? around : outer).discriminator = discriminator;
        around = null;
        discriminator = null;
        return form;
    }

    ReadingFrame enterFrame(@Nullable Properties properties, @Nullable JsonReader outer) {
        ReadingFrame entered = frame == null ? ReadingFrame.first() : frame.inner();
        frame = entered.enter(properties, outer);
        return entered;
    }

    /**
     * Finds the class of the object that comes next, which is then to be entered.
     *
     * @return its index; -1 if there is none: noted and passed over
     */
    int nextVariant(VariantShape shape) {
        JsonReader inner =
                ContainerText.readerOf(this, json, JsonKind.OBJECT, JsonKind.OBJECT, JsonKind.OBJECT.phrase());
        if (inner == null) {
            return -1;
        }
        VariantChoice choice = VariantChoice.of(shape, inner);
        if (choice.branch() < 0) {
            inner.pass();
            ReadingFrame outer = frame;
            enterFrame(null, null).name = shape.discriminator();
            note(choice.problem());
            frame = outer;
            return -1;
        }
        discriminator = shape.discriminator();
        if (inner != json) {
            around = json;
            json = inner;
        }
        return choice.branch();
    }

    /**
     * Steps to the next entry of the innermost map, whose value then comes next.
     *
     * @return its name; null at the end of the map, which is then left
     */
    @Nullable
    String nextEntry() {
        if (json.nextName()) {
            String name = json.value();
            frame().name = name;
            return name;
        }
        leave(frame());
        return null;
    }

    /** Passes over the value that comes next, and gives its text as it is written. */
    String passRaw() {
        return json.passRaw();
    }

    /** Passes over an object, which may have come as the text of a string; null if there is none: noted and passed over. */
    @Nullable
    String passRawObject() {
        JsonReader inner = ContainerText.readerOf(this, json, JsonKind.OBJECT, JsonKind.OBJECT, "an object");
        return inner == null ? null : inner.passRaw();
    }

    /** Whether nothing is wrong within a value of any form that was passed last; what is has been noted. */
    boolean isSound(String raw) {
        return TreeCheck.isSound(this, json.nested(raw, this));
    }

    private ReadingFrame frame() {
        if (frame == null) {
            throw new IllegalStateException("The reader has not entered the arguments, or has left them already.");
        }
        return frame;
    }

    void leave(ReadingFrame left) {
        if (left.outer != null) {
            json = left.outer;
        }
        frame = left.parent;
    }

    int nextProperty() {
        ReadingFrame object = frame();
        Properties properties = object.properties;
        if (properties == null) {
            throw new IllegalStateException("The reader is not inside an object.");
        }
        while (nextName(properties.names(), object.index + 1)) {
            int property = json.isLikelyName() ? object.index + 1 : find(properties);
            if (property < 0) {
                passUnknown(object, properties);
            } else if (stepTo(object, property, properties.isRequired(property))) {
                return property;
            }
        }
        noteMissing(object, properties);
        leave(object);
        return -1;
    }

    /** A model mostly keeps to the order in which the schema names the properties. */
    private boolean nextName(NameTable names, int next) {
        String likely = names.plainName(next);
        return likely == null ? json.nextName() : json.nextName(likely);
    }

    private int find(Properties properties) {
        int property = json.valueHasEscapes()
                ? properties.names().indexOf(json.value())
                : properties.names().indexOf(json.text(), json.valueStart(), json.valueEnd());
        return property < 0 && properties.hasAliases() ? properties.indexOfAlias(json.value()) : property;
    }

    private void passUnknown(ReadingFrame object, Properties properties) {
        String name = json.value();
        json.pass();
        object.name = name;
        if (!name.equals(object.discriminator)) {
            unknown().note(object, name, properties.names());
        } else if (!object.seeDiscriminator()) {
            note("the property is there twice");
        }
        object.name = null;
    }

    /** Whether a value stands at the property that is to be read. */
    private boolean stepTo(ReadingFrame object, int property, boolean required) {
        object.index = property;
        if (!object.see(property)) {
            json.pass();
            note("the property is there twice");
            return false;
        }
        return !passNull(required);
    }

    private void noteMissing(ReadingFrame object, Properties properties) {
        if (properties.areSurelySeen(object)) {
            return;
        }
        for (int property = 0; property < properties.names().size(); property++) {
            if (properties.isRequired(property) && !object.hasSeen(property)) {
                object.index = property;
                note("a value is required, but the property is missing");
            }
        }
    }

    /** Steps to the next element of the innermost list that is not null; notes those that are. */
    boolean nextElement() {
        ReadingFrame list = frame();
        while (json.nextElement()) {
            list.index++;
            if (!passNull(true)) {
                return true;
            }
        }
        leave(list);
        return false;
    }

    /** Whether null came next: it is then passed over, and noted where a value is required. */
    boolean passNull(boolean required) {
        if (!json.peekNull()) {
            return false;
        }
        json.readNull();
        if (required) {
            note("a value is required, but got null");
        }
        return true;
    }

    /** Refuses anything but white space after the arguments; throws if any problem was noted. */
    void end() {
        json.end();
        if (problems != null) {
            throw problems.toException();
        }
    }

    /** Passes over a string; false if there is none: noted and passed over. */
    boolean passString(String expected) {
        if (passString()) {
            return true;
        }
        noteMismatch(expected);
        return false;
    }

    /** Passes over the value that comes next, and says whether it was a string. Notes nothing. */
    boolean passString() {
        pass();
        return came == JsonKind.STRING;
    }

    /** For a slice that is a number. */
    NumberText number() {
        NumberText made = number;
        if (made == null) {
            made = new NumberText(limits.maxDigits());
            number = made;
        }
        return made;
    }

    /** Passes over the value that comes next, and says whether it was a string, number or boolean. Notes nothing. */
    boolean passScalar() {
        pass();
        return came == JsonKind.STRING || came == JsonKind.NUMBER || came == JsonKind.BOOLEAN;
    }

    private void pass() {
        came = json.pass();
    }

    /** The text of the scalar that was passed last: a string's content, a number or boolean as it is written. */
    String value() {
        return json.value();
    }

    /** The text in which the scalar that was passed last is a slice; of a string, what stands between its quotes. */
    String text() {
        return json.text();
    }

    int valueStart() {
        return json.valueStart();
    }

    int valueEnd() {
        return json.valueEnd();
    }

    /** Whether the slice is not what {@link #value()} gives. */
    boolean valueHasEscapes() {
        return json.valueHasEscapes();
    }

    /** The kind of the value that was passed last. */
    JsonKind came() {
        return came;
    }

    /** Notes that the value that was passed last is not what was expected. */
    void noteMismatch(String expected) {
        note("expected " + expected + ", but got " + ShownValue.of(json, came));
    }

    void note(String message) {
        problems().add(frame, message);
    }

    void addCause(RuntimeException cause) {
        problems().addCause(cause);
    }

    boolean hasProblems() {
        return problems != null && !problems.isEmpty();
    }

    ArgumentProblems problems() {
        ArgumentProblems made = problems;
        if (made == null) {
            made = new ArgumentProblems();
            problems = made;
        }
        return made;
    }
}
