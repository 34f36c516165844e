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

/** What tools return: a type for each way in which its values are written. */
@SuppressWarnings("ArrayRecordComponent")
final class ResultValues {

    private ResultValues() {}

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
}
