package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assistanttools.json.RandomJson;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model writes, the reader either has every value or says what is wrong. Seeded: a failure names its text. */
class RandomArgumentsTest {

    private static final int CALLS_PER_SEED = 2000;

    private static final ObjectShape INNER = ObjectShape.empty().required("a").optional("1");

    private static final List<ElementReader<?>> TYPES = List.of(
            ArgumentReader::readString,
            ArgumentReader::readBoolean,
            ArgumentReader::readChar,
            ArgumentReader::readByte,
            ArgumentReader::readLong,
            ArgumentReader::readBigInteger,
            ArgumentReader::readBigDecimal,
            ArgumentReader::readFloat,
            ArgumentReader::readDouble,
            ArgumentReader::readInstant,
            ArgumentReader::readDuration,
            reader -> reader.readList(ArgumentReader::readInt),
            reader -> reader.readList(RandomArgumentsTest::readInner),
            RandomArgumentsTest::readInner);

    private static final ObjectShape ALL = shapeOfAll();

    private static ObjectShape shapeOfAll() {
        ObjectShape shape = ObjectShape.empty();
        for (int i = 0; i < TYPES.size(); i++) {
            shape = i % 2 == 0 ? shape.optional("p" + i) : shape.required("p" + i);
        }
        return shape;
    }

    private static Object readInner(ArgumentReader reader) {
        if (reader.beginObject(INNER)) {
            while (reader.nextProperty() >= 0) {
                reader.readString();
            }
        }
        return INNER;
    }

    /** Whether the arguments were accepted. */
    private static boolean read(String arguments) {
        try {
            ArgumentReader reader = ArgumentReader.of(arguments);
            if (reader.beginObject(ALL)) {
                for (int property = reader.nextProperty(); property >= 0; property = reader.nextProperty()) {
                    TYPES.get(property).read(reader);
                }
            }
            reader.finish();
            return true;
        } catch (ToolArgumentException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(21);
            assertThat(e.problems())
                    .extracting(ArgumentProblem::message)
                    .noneMatch(message -> message.contains("java"));
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 20260122})
    void neverFailsInAnotherWay(long seed) {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        for (int call = 0; call < CALLS_PER_SEED; call++) {
            StringBuilder text = new StringBuilder("{");
            for (int i = 0; i < TYPES.size(); i++) {
                text.append(i == 0 ? "" : ",")
                        .append("\"p")
                        .append(i)
                        .append("\":")
                        .append(json.document());
            }
            String arguments = text.append('}').toString();
            String damaged = random.nextBoolean() ? arguments : json.mutated(arguments);
            assertThatCode(() -> read(damaged)).as(damaged).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "%s"})
    void acceptsWhatFits(String quoting) {
        String number = quoting.formatted("7");
        String moment = "\"2026-01-20T09:30:00Z\"";
        assertThat(read(("{'p0':N,'p1':true,'p2':N,'p3':N,'p4':N,'p5':N,'p6':N,'p7':N,'p8':N,'p9':M,'p10':'PT1H',"
                                + "'p11':[N,N],'p12':[{'a':N}],'p13':{'a':N,'1':null}}")
                        .replace('\'', '"')
                        .replace("N", number)
                        .replace("M", moment)))
                .isTrue();
    }
}
