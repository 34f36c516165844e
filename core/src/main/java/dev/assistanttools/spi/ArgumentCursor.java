package dev.assistanttools.spi;

import dev.assistanttools.json.JsonFailure;
import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonNumber;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.spi.ObjectShape.Properties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in the arguments at which an {@link ArgumentReader} stands: steps in and out of objects and lists, passes over
 * values, and notes what is wrong with them, with the pointer to the place.
 */
final class ArgumentCursor implements JsonFailure {

    /** Longer values are named by their kind only. */
    private static final int LONGEST_VALUE_SHOWN = 40;

    /** So that what is kept of a call is bounded. */
    private static final int MOST_UNKNOWN = 20;

    private final ArgumentProblems problems = new ArgumentProblems();
    private final JsonLimits limits;

    /** Made when the first number comes. */
    private @Nullable NumberText number;

    private JsonReader json;
    private ReadingFrame frame = new ReadingFrame(null);
    private @Nullable RuntimeException stop;

    private boolean refusesUnknown;

    /** The places of properties that no one knows; null as long as there was none. */
    private @Nullable List<String> unknown;

    /** What tells the class of the object that is to be entered, and is known there; null if nothing does. */
    private @Nullable String discriminator;

    /** Where reading goes on after the object that is to be entered, if it came as the text of a JSON string. */
    private @Nullable JsonReader around;

    /** The kind of the value that was passed last. */
    private JsonKind came = JsonKind.NULL;

    ArgumentCursor(String arguments, JsonLimits limits) {
        this.limits = limits;
        this.json = JsonReader.of(isNothing(arguments) ? "{}" : arguments, limits, this);
    }

    private static boolean isNothing(String arguments) {
        // One look tells it of nearly all texts; what is cut off otherwise is a copy.
        return !arguments.startsWith("{") && isBlankOrNull(arguments);
    }

    private static boolean isBlankOrNull(String arguments) {
        return arguments.isBlank() || arguments.strip().equals("null");
    }

    /** What ends the reading: nothing that follows in the text can be told from anything else. */
    @Override
    public RuntimeException of(String message, int offset) {
        problems.addLast("the arguments can't be read as JSON: " + message);
        RuntimeException reason = problems.toException();
        stop = reason;
        return reason;
    }

    /** Whether the text is not JSON, or exceeds a limit. */
    boolean isStopped() {
        return stop != null;
    }

    /** Makes a problem of each property that is not known. */
    void refuseUnknown() {
        refusesUnknown = true;
    }

    /** Where properties stood that are not known, the first of them. */
    List<String> unknown() {
        return unknown == null ? List.of() : List.copyOf(unknown);
    }

    /** Whether this is what the cursor threw when it could not read on. */
    boolean isStop(RuntimeException exception) {
        return exception == stop;
    }

    /** Steps into an object or, without properties, into a list; false if there is none: noted and passed over. */
    boolean enter(@Nullable Properties properties) {
        JsonKind container = properties == null ? JsonKind.ARRAY : JsonKind.OBJECT;
        JsonReader outer = json;
        JsonReader inner = readerOf(container, container, container.phrase());
        if (inner == null) {
            return false;
        }
        if (properties == null) {
            inner.beginArray();
        } else {
            inner.beginObject();
        }
        json = inner;
        frame = frame.enter(properties, inner == outer ? around : outer);
        frame.discriminator = discriminator;
        around = null;
        discriminator = null;
        return true;
    }

    /**
     * Finds the class of the object that comes next, which is then to be entered.
     *
     * @return its index; -1 if there is none: noted and passed over
     */
    int nextVariant(VariantShape shape) {
        JsonReader inner = readerOf(JsonKind.OBJECT, JsonKind.OBJECT, JsonKind.OBJECT.phrase());
        if (inner == null) {
            return -1;
        }
        VariantChoice choice = VariantChoice.of(shape, inner);
        if (choice.branch() < 0) {
            inner.skip();
            ReadingFrame object = frame.enter(null, null);
            object.name = shape.discriminator();
            problems.add(object, choice.problem());
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
     * Steps into an object with any names, or into a list, as which a map may come, too.
     *
     * @return which of them; null if there is none: noted and passed over
     */
    @Nullable
    JsonKind enterMap() {
        JsonReader outer = json;
        JsonReader inner = readerOf(JsonKind.OBJECT, JsonKind.ARRAY, "an object");
        if (inner == null) {
            return null;
        }
        JsonKind form = inner.peek();
        if (form == JsonKind.OBJECT) {
            inner.beginObject();
        } else {
            inner.beginArray();
        }
        json = inner;
        frame = frame.enter(null, inner == outer ? null : outer);
        return form;
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
            frame.name = name;
            return name;
        }
        leave();
        return null;
    }

    /** Passes over the value that comes next, and gives its text as it is written. */
    String passRaw() {
        return json.passRaw();
    }

    /** Passes over an object, which may have come as the text of a string; null if there is none: noted and passed over. */
    @Nullable
    String passRawObject() {
        JsonReader inner = readerOf(JsonKind.OBJECT, JsonKind.OBJECT, "an object");
        return inner == null ? null : inner.passRaw();
    }

    /**
     * The reader before which one of two containers stands: the current one or, if it came as a string, one of the string's
     * text.
     */
    private @Nullable JsonReader readerOf(JsonKind container, JsonKind other, String expected) {
        JsonKind next = json.peek();
        if (next == container || next == other) {
            return json;
        }
        if (!passString(expected)) {
            return null;
        }
        String text = json.value();
        // Read once to the end before anything is taken from it: a text that breaks off is a wrong value, not a broken
        // call.
        JsonReader check = json.nested(text, UnreadableJsonException::new);
        try {
            if (text.isBlank() || (check.peek() != container && check.peek() != other)) {
                noteMismatch(expected);
                return null;
            }
            check.skip();
            check.end();
        } catch (UnreadableJsonException e) {
            note("expected " + expected + ", but got a string that can't be read as one: " + e.getMessage());
            return null;
        }
        return json.nested(text, this);
    }

    private void leave() {
        ReadingFrame parent = frame.parent;
        if (parent == null) {
            throw new IllegalStateException("The reader has left the arguments already.");
        }
        if (frame.outer != null) {
            json = frame.outer;
        }
        frame = parent;
    }

    int nextProperty() {
        Properties properties = frame.properties;
        if (properties == null) {
            throw new IllegalStateException("The reader is not inside an object.");
        }
        while (nextName(properties.names())) {
            int property = json.isLikelyName() ? frame.index + 1 : find(properties);
            if (property < 0) {
                passUnknown(properties);
            } else if (stepTo(property, properties.isRequired(property))) {
                return property;
            }
        }
        noteMissing(properties);
        leave();
        return -1;
    }

    /** A model mostly keeps to the order in which the schema names the properties. */
    private boolean nextName(NameTable names) {
        String likely = names.plainName(frame.index + 1);
        return likely == null ? json.nextName() : json.nextName(likely);
    }

    private int find(Properties properties) {
        int property = json.valueHasEscapes()
                ? properties.names().indexOf(json.value())
                : properties.names().indexOf(json.text(), json.valueStart(), json.valueEnd());
        return property < 0 && properties.hasAliases() ? properties.indexOfAlias(json.value()) : property;
    }

    private void passUnknown(Properties properties) {
        String name = json.value();
        json.skip();
        frame.name = name;
        if (!name.equals(frame.discriminator)) {
            noteUnknown(name, properties.names());
        } else if (!frame.seeDiscriminator()) {
            note("the property is there twice");
        }
        frame.name = null;
    }

    private void noteUnknown(String name, NameTable names) {
        if (refusesUnknown) {
            // What is not named is not compared, either: the names may be many, and long.
            note("there is no such property" + (problems.isFull() ? "" : names.nearestTo(name)));
            return;
        }
        List<String> places = unknown;
        if (places == null) {
            places = new ArrayList<>();
            unknown = places;
        }
        if (places.size() < MOST_UNKNOWN) {
            places.add(frame.pointer());
        }
    }

    /** Whether a value stands at the property that is to be read. */
    private boolean stepTo(int property, boolean required) {
        frame.index = property;
        if (!frame.see(property)) {
            json.skip();
            note("the property is there twice");
            return false;
        }
        return !passNull(required);
    }

    private void noteMissing(Properties properties) {
        if (properties.areSurelySeen(frame)) {
            return;
        }
        for (int property = 0; property < properties.names().size(); property++) {
            if (properties.isRequired(property) && !frame.hasSeen(property)) {
                frame.index = property;
                note("a value is required, but the property is missing");
            }
        }
    }

    /** Steps to the next element of the innermost list that is not null; notes those that are. */
    boolean nextElement() {
        while (json.nextElement()) {
            frame.index++;
            if (!passNull(true)) {
                return true;
            }
        }
        leave();
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
        if (hasProblems()) {
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

    /** Passes over a number, or a string whose whole text is one; null if there is none: noted and passed over. */
    @Nullable
    NumberText passNumber(String expected) {
        pass();
        if (came == JsonKind.NUMBER) {
            return numberOf(json.text(), json.valueStart(), json.valueEnd());
        }
        if (came == JsonKind.STRING) {
            String text = json.value();
            if (JsonNumber.isNumber(text)) {
                return numberOf(text, 0, text.length());
            }
        }
        noteMismatch(expected);
        return null;
    }

    private NumberText numberOf(String text, int start, int end) {
        NumberText slice = number;
        if (slice == null) {
            slice = new NumberText(limits.maxDigits());
            number = slice;
        }
        return slice.set(text, start, end);
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
        note("expected " + expected + ", but got " + shown(json, came));
    }

    /** A value that a reader has passed over, as it stands after "but got": itself if it is short, else its kind. */
    static String shown(JsonReader passed, JsonKind kind) {
        boolean scalar = kind == JsonKind.STRING || kind == JsonKind.NUMBER || kind == JsonKind.BOOLEAN;
        if (!scalar || passed.valueEnd() - passed.valueStart() > LONGEST_VALUE_SHOWN) {
            return kind.phrase();
        }
        return kind == JsonKind.STRING ? JsonText.quote(passed.value()) : passed.value();
    }

    void note(String message) {
        problems.add(frame, message);
    }

    void addCause(RuntimeException cause) {
        problems.addCause(cause);
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }
}
