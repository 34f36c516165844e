package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Results of all kinds: each tool returns a value of its type that follows from its argument. */
@SuppressWarnings({"ArrayRecordComponent", "TypeParameterUnusedInFormals"})
class ResultRows {

    enum Sky {
        CLEAR,
        @JsonProperty("partly-cloudy")
        PARTLY_CLOUDY,
        @JsonProperty("\"odd\"")
        ODD {
            @Override
            public String toString() {
                return "odd";
            }
        }
    }

    enum Level {
        LOW,
        HIGH
    }

    enum Coded {
        A,
        B;

        @JsonValue
        int code() {
            return this == A ? 1 : 2;
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    enum Numbered {
        ONE,
        TWO
    }

    record Primitives(boolean a, byte b, short c, int d, long e, float f, double g, char h) {}

    record Boxes(
            Boolean a,
            Byte b,
            Short c,
            Integer d,
            Long e,
            Float f,
            Double g,
            Character h,
            String i,
            BigDecimal j,
            BigInteger k,
            Number m) {}

    record Characters(CharSequence a, List<CharSequence> b) {}

    record Times(
            LocalDate a,
            LocalTime b,
            LocalDateTime c,
            OffsetDateTime d,
            ZonedDateTime e,
            Instant f,
            Duration g,
            Period h,
            Year i,
            YearMonth j,
            MonthDay k,
            Month l,
            DayOfWeek m,
            ZoneId n) {}

    record Names(UUID a, URI b, URL c, Locale d, Currency e, Sky f, Level g, Coded h, Numbered i) {}

    record Day(LocalDate date, @JsonProperty("sky_state") Sky sky, Optional<String> warning, BigDecimal degrees) {}

    record Optionals(
            Optional<String> a,
            Optional<Day> b,
            Optional<Sky> c,
            Optional<List<Day>> d,
            OptionalInt e,
            OptionalLong f,
            OptionalDouble g,
            Optional<Optional<Integer>> h,
            Optional<Shape> i,
            Optional<Object> j) {}

    record Containers(
            List<String> a,
            Set<Sky> b,
            Collection<List<Integer>> c,
            SortedSet<String> d,
            List<Optional<Day>> e,
            List<Shape> f,
            List<?> g,
            List<? extends Day> h,
            Iterable<Integer> i) {}

    record Arrays(
            int[] a,
            long[] b,
            double[] c,
            float[] d,
            short[] e,
            byte[] f,
            char[] g,
            boolean[] h,
            String[] i,
            Day[] j,
            Sky[] k,
            Shape[] l,
            int[][] m,
            Object[] n,
            List<Integer>[] o,
            List<Shape>[] p) {}

    record Maps(
            Map<String, Day> a,
            Map<Sky, Integer> b,
            Map<Level, List<String>> c,
            Map<Integer, String> d,
            TreeMap<String, Boolean> e,
            Map<Coded, String> f,
            Map<String, Shape> g,
            Map<String, Object> h,
            Map<String, ?> i,
            Map<LocalDate, Day> j,
            Map<Month, String> k) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(Circle.class), @JsonSubTypes.Type(Square.class)})
    sealed interface Shape {}

    @JsonTypeName("circle")
    record Circle(int radius) implements Shape {}

    @JsonTypeName("square")
    record Square(int side, Shape inner) implements Shape {}

    sealed interface Untold {}

    record Told(int a) implements Untold {}

    record Other(String b) implements Untold {}

    record Shapes(Shape a, Circle b, Object c, Untold d, Told e) {}

    record Tree(String name, List<Tree> children, Optional<Tree> other) {}

    record Page<T>(List<T> items, T first, int total) {}

    record Pages(Page<Day> a, Page<Shape> b, Page<Page<Integer>> c, Page<?> d, Page<Object> e) {}

    @JsonClassDescription("named")
    record Named(
            @JsonProperty("a_b") int ab,
            @JsonIgnore String secret,
            @JsonAlias("x") @JsonPropertyDescription("y") String y,

            @JsonProperty(value = "quote\"d", required = true)
            String quoted,

            @JsonProperty("größe") int size,
            int URL,
            int $odd_name) {}

    record WithoutNulls(
            @JsonInclude(JsonInclude.Include.NON_NULL) String a, int b) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WithoutEmpty(List<String> a, String b) {}

    record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate a, int b) {}

    record Unwrapping(@JsonUnwrapped(prefix = "in_") Told a, int b) {}

    record Raw(@JsonRawValue String a) {
        Raw {
            a = "[1]";
        }
    }

    @JsonPropertyOrder({"b", "a"})
    record Ordered(int a, int b) {}

    @JsonIgnoreProperties("a")
    record Ignoring(int a, int b) {}

    record Wrapped(@JsonValue String text) {}

    record Getters(int a) {
        public int getB() {
            return 2;
        }

        public boolean isC() {
            return true;
        }

        public int d() {
            return 4;
        }

        int getE() {
            return 5;
        }

        @JsonGetter("named")
        int f() {
            return 6;
        }
    }

    record PlainMethods(int a) {
        int getE() {
            return 5;
        }

        public static int getF() {
            return 6;
        }

        public int getting(int g) {
            return g;
        }
    }

    record OddNames(boolean isActive, String getName, String issue, String getaway, int geta) {}

    interface Described {
        default String getDescription() {
            return "from above";
        }
    }

    record Inheriting(int a) implements Described {}

    interface Marked {
        @JsonProperty("renamed_above")
        int a();
    }

    record MarkedAbove(int a) implements Marked {}

    record Ordering(int a) implements Comparable<Ordering> {
        @Override
        public int compareTo(Ordering other) {
            return Integer.compare(a, other.a);
        }
    }

    record Entry(String key, Integer value) implements Map.Entry<String, Integer> {
        Entry {
            key = "k";
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public Integer getValue() {
            return value;
        }

        @Override
        public Integer setValue(Integer newValue) {
            throw new UnsupportedOperationException();
        }
    }

    @JsonIgnoreType
    record Never(int a) {}

    record Ignored(Never a, int b) {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonProperty("bundled")
    @interface Bundle {}

    record Bundled(@Bundle int a, int b) {}

    @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
    record Detected(int a) {}

    record Made(int a, int b) {
        @JsonCreator
        static Made of(@JsonProperty("b") int b, @JsonProperty("a") int a) {
            return new Made(a, b);
        }
    }

    record Renamed(
            @JsonProperty("b") int a, @JsonProperty("a") int b) {}

    record Uneven(
            @JsonProperty("z") int a,
            int b,
            @JsonProperty("c") int c,
            int d) {}

    record Annotated(
            WithoutNulls a,
            WithoutEmpty b,
            Formatted c,
            Unwrapping d,
            Raw e,
            Ordered f,
            Ignoring g,
            Wrapped h,
            Getters i,
            PlainMethods j,
            OddNames k,
            Inheriting l,
            MarkedAbove m,
            Ordering n,
            Entry o,
            Ignored p,
            Bundled q,
            Detected r,
            Made s,
            Renamed t,
            Uneven u) {}

    static class Animal {
        public int legs = 4;
        public Shape shape = new Circle(3);
    }

    static final class Dog extends Animal {
        public String getName() {
            return "Rex";
        }
    }

    private record Hidden(int a) {}

    private sealed interface Secret permits Kept {}

    private record Kept(int a) implements Secret {}

    record Holding(Hidden a, List<Hidden> b, Secret c) {}

    record Empty() {}

    private static <T> T random(String method, int seed) {
        @SuppressWarnings("unchecked")
        T value = (T) RandomValue.result(ResultRows.class, method, seed);
        return value;
    }

    @AssistantTool
    int anInt(int seed) {
        return random("anInt", seed);
    }

    @AssistantTool
    double aDouble(int seed) {
        return random("aDouble", seed);
    }

    @AssistantTool
    boolean aBoolean(int seed) {
        return random("aBoolean", seed);
    }

    @AssistantTool
    char aChar(int seed) {
        return random("aChar", seed);
    }

    @AssistantTool
    long aLong(int seed) {
        return random("aLong", seed);
    }

    @AssistantTool
    Integer boxed(int seed) {
        return random("boxed", seed);
    }

    @AssistantTool
    String text(int seed) {
        return random("text", seed);
    }

    @AssistantTool
    BigDecimal decimal(int seed) {
        return random("decimal", seed);
    }

    @AssistantTool
    CharSequence chars(int seed) {
        return random("chars", seed);
    }

    @AssistantTool
    LocalDate date(int seed) {
        return random("date", seed);
    }

    @AssistantTool
    ZonedDateTime zoned(int seed) {
        return random("zoned", seed);
    }

    @AssistantTool
    Year year(int seed) {
        return random("year", seed);
    }

    @AssistantTool
    Locale locale(int seed) {
        return random("locale", seed);
    }

    @AssistantTool
    Sky sky(int seed) {
        return random("sky", seed);
    }

    @AssistantTool
    Level level(int seed) {
        return random("level", seed);
    }

    @AssistantTool
    Coded coded(int seed) {
        return random("coded", seed);
    }

    @AssistantTool
    Numbered numbered(int seed) {
        return random("numbered", seed);
    }

    @AssistantTool
    Month month(int seed) {
        return random("month", seed);
    }

    @AssistantTool
    Object object(int seed) {
        return random("object", seed);
    }

    @AssistantTool
    Primitives primitives(int seed) {
        return random("primitives", seed);
    }

    @AssistantTool
    Boxes boxes(int seed) {
        return random("boxes", seed);
    }

    @AssistantTool
    Characters characters(int seed) {
        return random("characters", seed);
    }

    @AssistantTool
    Times times(int seed) {
        return random("times", seed);
    }

    @AssistantTool
    Names names(int seed) {
        return random("names", seed);
    }

    @AssistantTool
    Day day(int seed) {
        return random("day", seed);
    }

    @AssistantTool
    Optionals optionals(int seed) {
        return random("optionals", seed);
    }

    @AssistantTool
    Containers containers(int seed) {
        return random("containers", seed);
    }

    @AssistantTool
    Arrays arrays(int seed) {
        return random("arrays", seed);
    }

    @AssistantTool
    Maps maps(int seed) {
        return random("maps", seed);
    }

    @AssistantTool
    Shape shape(int seed) {
        return random("shape", seed);
    }

    @AssistantTool
    Circle circle(int seed) {
        return random("circle", seed);
    }

    @AssistantTool
    Untold untold(int seed) {
        return random("untold", seed);
    }

    @AssistantTool
    Told told(int seed) {
        return random("told", seed);
    }

    @AssistantTool
    Shapes shapes(int seed) {
        return random("shapes", seed);
    }

    @AssistantTool
    Tree tree(int seed) {
        return random("tree", seed);
    }

    @AssistantTool
    Pages pages(int seed) {
        return random("pages", seed);
    }

    @AssistantTool
    Named named(int seed) {
        return random("named", seed);
    }

    @AssistantTool
    Annotated annotated(int seed) {
        return random("annotated", seed);
    }

    @AssistantTool
    Dog dog(int seed) {
        return random("dog", seed);
    }

    @AssistantTool
    Animal animal(int seed) {
        return random("animal", seed);
    }

    @AssistantTool
    Hidden hidden(int seed) {
        return random("hidden", seed);
    }

    @AssistantTool
    Holding holding(int seed) {
        return random("holding", seed);
    }

    @AssistantTool
    Empty empty(int seed) {
        return random("empty", seed);
    }

    @AssistantTool
    List<String> texts(int seed) {
        return random("texts", seed);
    }

    @AssistantTool
    List<Day> days(int seed) {
        return random("days", seed);
    }

    @AssistantTool
    List<Shape> shapeList(int seed) {
        return random("shapeList", seed);
    }

    @AssistantTool
    List<Untold> untoldList(int seed) {
        return random("untoldList", seed);
    }

    @AssistantTool
    Set<Sky> skies(int seed) {
        return random("skies", seed);
    }

    @AssistantTool
    Collection<Integer> numbers(int seed) {
        return random("numbers", seed);
    }

    @AssistantTool
    List<?> anyList(int seed) {
        return random("anyList", seed);
    }

    @AssistantTool
    List<Object> objects(int seed) {
        return random("objects", seed);
    }

    @AssistantTool
    List<List<Shape>> nested(int seed) {
        return random("nested", seed);
    }

    @AssistantTool
    List<Hidden> hiddenList(int seed) {
        return random("hiddenList", seed);
    }

    @AssistantTool
    List<Optional<Day>> optionalDays(int seed) {
        return random("optionalDays", seed);
    }

    @AssistantTool
    Map<String, Integer> counts(int seed) {
        return random("counts", seed);
    }

    @AssistantTool
    Map<String, Shape> shapesByName(int seed) {
        return random("shapesByName", seed);
    }

    @AssistantTool
    Map<Sky, Day> bySky(int seed) {
        return random("bySky", seed);
    }

    @AssistantTool
    Map<Integer, Shape> byNumber(int seed) {
        return random("byNumber", seed);
    }

    @AssistantTool
    Map<String, Object> bag(int seed) {
        return random("bag", seed);
    }

    @AssistantTool
    Map<String, List<Day>> daysByName(int seed) {
        return random("daysByName", seed);
    }

    @AssistantTool
    int[] ints(int seed) {
        return random("ints", seed);
    }

    @AssistantTool
    byte[] bytes(int seed) {
        return random("bytes", seed);
    }

    @AssistantTool
    char[] letters(int seed) {
        return random("letters", seed);
    }

    @AssistantTool
    String[] words(int seed) {
        return random("words", seed);
    }

    @AssistantTool
    Day[] dayArray(int seed) {
        return random("dayArray", seed);
    }

    @AssistantTool
    Shape[] shapeArray(int seed) {
        return random("shapeArray", seed);
    }

    @AssistantTool
    List<Shape>[] listArray(int seed) {
        return random("listArray", seed);
    }

    @AssistantTool
    Page<Day> dayPage(int seed) {
        return random("dayPage", seed);
    }

    @AssistantTool
    Page<Shape> shapePage(int seed) {
        return random("shapePage", seed);
    }

    @AssistantTool
    Page<List<Shape>> listPage(int seed) {
        return random("listPage", seed);
    }

    @AssistantTool
    Page<?> anyPage(int seed) {
        return random("anyPage", seed);
    }

    @AssistantTool
    Optional<Day> maybeDay(int seed) {
        return random("maybeDay", seed);
    }

    @AssistantTool
    Optional<String> maybeText(int seed) {
        return random("maybeText", seed);
    }

    @AssistantTool
    Optional<Shape> maybeShape(int seed) {
        return random("maybeShape", seed);
    }

    @AssistantTool
    Optional<List<Shape>> maybeShapes(int seed) {
        return random("maybeShapes", seed);
    }

    @AssistantTool
    OptionalInt maybeInt(int seed) {
        return random("maybeInt", seed);
    }

    @AssistantTool
    OptionalDouble maybeDouble(int seed) {
        return random("maybeDouble", seed);
    }

    @AssistantTool
    CompletableFuture<Day> laterDay(int seed) {
        return random("laterDay", seed);
    }

    @AssistantTool
    CompletionStage<String> laterText(int seed) {
        return random("laterText", seed);
    }

    @AssistantTool
    Future<List<Shape>> laterShapes(int seed) {
        return random("laterShapes", seed);
    }

    @AssistantTool
    CompletionStage<Optional<Page<Shape>>> laterPage(int seed) {
        return random("laterPage", seed);
    }

    @AssistantTool
    CompletableFuture<Void> laterNothing(int seed) {
        return CompletableFuture.completedFuture(null);
    }

    @AssistantTool
    CompletableFuture<?> laterAnything(int seed) {
        return random("laterAnything", seed);
    }
}
