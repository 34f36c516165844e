package dev.assistanttools.it.twin;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.CharBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes values of any type that a tool may return, with odd texts, numbers, dates and now and then a null. */
final class RandomValue {

    private static final List<String> TEXTS = List.of(
            "",
            "Rome",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak\ttab",
            "\u0000\u001f",
            "é€😀",
            "\u2028",
            "lone \ud800",
            "</script>",
            "a/b");

    private static final int DEEPEST = 5;

    private final Random random;

    private RandomValue(Random random) {
        this.random = random;
    }

    /** The result of a method of a class: the same for the same seed. */
    static Object result(Class<?> type, String method, int seed) {
        Type returned = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getGenericReturnType();
        return new RandomValue(new Random(seed)).of(returned, Map.of(), 0);
    }

    private Object of(Type type, Map<TypeVariable<?>, Type> known, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return of(known.getOrDefault(variable, Object.class), known, depth);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], known, depth);
        }
        if (type instanceof GenericArrayType array) {
            return array(array.getGenericComponentType(), List.class, known, depth);
        }
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(argument -> known.getOrDefault(argument, argument))
                    .toArray(Type[]::new);
            return parameterized((Class<?>) parameterized.getRawType(), arguments, depth);
        }
        return plain((Class<?>) type, depth);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the dispatcher waits for it
    private Object parameterized(Class<?> raw, Type[] arguments, int depth) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.ofNullable(some(arguments[0], depth));
        }
        if (CompletionStage.class.isAssignableFrom(raw) || raw == Future.class) {
            return CompletableFuture.completedFuture(some(arguments[0], depth));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(raw, arguments, depth);
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            Collection<Object> all = raw.isAssignableFrom(ArrayList.class)
                    ? new ArrayList<>()
                    : raw == TreeSet.class || raw.getSimpleName().equals("SortedSet")
                            ? new TreeSet<>()
                            : new LinkedHashSet<>();
            for (int i = size(depth); i > 0; i--) {
                Object element = some(arguments[0], depth);
                if (element != null || !(all instanceof TreeSet)) {
                    all.add(element);
                }
            }
            return all;
        }
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            known.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return made(raw, known, depth);
    }

    private Map<Object, Object> map(Class<?> raw, Type[] arguments, int depth) {
        Map<Object, Object> map = raw == TreeMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = size(depth); i > 0; i--) {
            map.put(of(arguments[0], Map.of(), depth + 1), some(arguments[1], depth));
        }
        return map;
    }

    private int size(int depth) {
        return depth >= DEEPEST ? 0 : random.nextInt(4);
    }

    private @Nullable Object some(Type type, int depth) {
        return random.nextInt(8) == 0 ? null : of(type, Map.of(), depth + 1);
    }

    private Object array(Type component, Class<?> erased, Map<TypeVariable<?>, Type> known, int depth) {
        Object array = Array.newInstance(erased, size(depth));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, of(component, known, depth + 1));
        }
        return array;
    }

    private Object made(Class<?> type, Map<TypeVariable<?>, Type> known, int depth) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            if (components == null) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @Nullable
            Object[] values = Arrays.stream(components)
                    .map(component -> component.getType().isPrimitive() || random.nextInt(8) > 0
                            ? of(component.getGenericType(), known, depth + 1)
                            : null)
                    .toArray();
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object plain(Class<?> type, int depth) {
        if (type.isArray()) {
            return array(type.getComponentType(), type.getComponentType(), Map.of(), depth);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return of(permitted[random.nextInt(permitted.length)], Map.of(), depth);
        }
        Object value = number(type);
        value = value == null ? time(type) : value;
        value = value == null ? other(type, depth) : value;
        return value == null ? made(type, Map.of(), depth) : value;
    }

    private @Nullable Object number(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == long.class || type == Long.class || type == Number.class) {
            return random.nextLong();
        } else if (type == short.class || type == Short.class) {
            return (short) random.nextInt();
        } else if (type == byte.class || type == Byte.class) {
            return (byte) random.nextInt();
        } else if (type == double.class || type == Double.class) {
            return random.nextBoolean() ? random.nextInt(100) / 4.0 : Double.longBitsToDouble(random.nextLong());
        } else if (type == float.class || type == Float.class) {
            return random.nextBoolean() ? random.nextInt(100) / 4f : Float.intBitsToFloat(random.nextInt());
        } else if (type == BigDecimal.class) {
            return new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(30) - 10);
        } else if (type == BigInteger.class) {
            return new BigInteger(random.nextInt(90), random).negate();
        }
        return null;
    }

    private @Nullable Object time(Class<?> type) {
        LocalDateTime time = LocalDateTime.of(
                random.nextInt(10) == 0 ? random.nextInt(30_000) - 10_000 : 2026,
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(2) * random.nextInt(60),
                random.nextInt(2) * random.nextInt(1000) * 1_000_000);
        ZoneId zone = random.nextBoolean() ? ZoneId.of("Europe/Rome") : ZoneOffset.UTC;
        if (type == LocalDate.class) {
            return time.toLocalDate();
        } else if (type == LocalTime.class) {
            return time.toLocalTime();
        } else if (type == LocalDateTime.class) {
            return time;
        } else if (type == OffsetDateTime.class) {
            return time.atZone(zone).toOffsetDateTime();
        } else if (type == ZonedDateTime.class) {
            return time.atZone(zone);
        } else if (type == Instant.class) {
            return time.toInstant(ZoneOffset.UTC);
        } else if (type == Year.class) {
            return Year.from(time);
        } else if (type == YearMonth.class) {
            return YearMonth.from(time);
        } else if (type == MonthDay.class) {
            return MonthDay.from(time);
        } else if (type == Duration.class) {
            return Duration.ofMillis(random.nextInt());
        } else if (type == Period.class) {
            return Period.of(random.nextInt(3), random.nextInt(3), random.nextInt(40));
        }
        return type == ZoneId.class ? zone : null;
    }

    private @Nullable Object other(Class<?> type, int depth) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        if (type == String.class) {
            return text;
        } else if (type == CharSequence.class) {
            return random.nextBoolean() ? text : CharBuffer.wrap(text);
        } else if (type == char.class || type == Character.class) {
            return "a\"\u0001é€".charAt(random.nextInt(5));
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (type == URI.class) {
            return URI.create("https://example.org/" + random.nextInt());
        } else if (type == Locale.class) {
            return random.nextBoolean() ? Locale.ROOT : Locale.GERMANY;
        } else if (type == Currency.class) {
            return Currency.getInstance("EUR");
        } else if (type == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
        } else if (type == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
        } else if (type == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
        }
        return type == Object.class ? anything(depth) : type == URL.class ? url() : null;
    }

    private static Object url() {
        try {
            return URI.create("https://example.org/a?b=c").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object anything(int depth) {
        List<Class<?>> some = List.of(
                String.class,
                Integer.class,
                BigDecimal.class,
                LocalDate.class,
                Optional.class,
                ResultValues.Sky.class,
                ResultValues.Shape.class,
                ResultValues.Day.class,
                List.class,
                Map.class,
                Set.class);
        Class<?> type = some.get(random.nextInt(some.size()));
        Type[] arguments = type == Map.class ? new Type[] {String.class, Object.class} : new Type[] {Object.class};
        return type.getTypeParameters().length == 0
                ? of(type, Map.of(), depth + 1)
                : parameterized(type, arguments, depth + 1);
    }
}
