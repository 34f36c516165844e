package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCutTest {

    private static final String NOTE = "[cut]";

    /** What stands before the note if there is room for so many bytes. */
    private static String textIn(int room, String text) {
        return beforeNote(ResultCut.ofText(text, room + NOTE.length() + 1, NOTE));
    }

    private static String jsonIn(int room, String json) {
        return beforeNote(ResultCut.ofJson(json, room + NOTE.length() + 1, NOTE));
    }

    private static String beforeNote(String cut) {
        assertThat(cut).endsWith(NOTE);
        return cut.equals(NOTE) ? "" : cut.substring(0, cut.length() - NOTE.length() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3  | [1,22,333]               | [1]",
                "5  | [1,22,333]               | [1]",
                "6  | [1,22,333]               | [1,22]",
                "1  | [1,22,333]               | ''",
                "2  | [1,22,333]               | []",
                "8  | {\"a\":1,\"b\":2}        | {\"a\":1}",
                "12 | {\"a\":1,\"b\":2}        | {\"a\":1}",
                "6  | {\"a\":1,\"b\":2}        | {}",
                "9  | {\"a\":{\"b\":1}}        | {\"a\":{}}",
                "11 | {\"a\":[1,2,3]}          | {\"a\":[1,2]}",
                "9  | [\"]}\",\"{[\"]          | [\"]}\"]",
                "9  | [\"\\\"]\",1,2]          | [\"\\\"]\",1]",
                "9  | [[[[[]]]],1]             | [[[[]]]]",
                "4  | 123456                   | ''",
                "9  | [\"äöü\",1]              | []",
                "10 | [\"äöü\",1]              | [\"äöü\"]"
            })
    void cutsJsonBehindTheLastValueThatFits(int room, String json, String expected) {
        assertThat(jsonIn(room, json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "17, 'one two three four', one two three",
        "18, 'one two three four', one two three four",
        "13, 'one two three four', one two three",
        "12, 'one two three four', 'one two thre'",
        "9, 'abcd\nef gh', 'abcd\nef'",
        "10, 'abcdefgh\nij', abcdefgh",
        "6, abcdefgh, abcdef",
        "3, aéé, aé",
        "2, aéé, a",
        "5, 'a😀😀', 'a😀'",
        "4, 'a😀😀', a",
    })
    void cutsTextBehindALineOrWordAndNeverInACharacter(int room, String text, String expected) {
        assertThat(textIn(room, text + "!")).isEqualTo(expected);
    }

    @Test
    void hasRoomForTheNoteAlone() {
        assertThat(ResultCut.ofText("abcdefgh", 5, NOTE)).isEqualTo("[cut]");
        assertThat(ResultCut.ofJson("[1,2,3]", 3, NOTE)).isEqualTo("[cu");
    }

    @Test
    void whatIsLeftOfAnyJsonIsJsonThatBeginsLikeItAndFits() {
        Random random = new Random(20260120);
        for (int i = 0; i < 3_000; i++) {
            String json = JsonCodec.standard().write(value(random, 4));
            int room = random.nextInt(json.length() + 1);
            String left = jsonIn(room, json);
            assertThat(left.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(room);
            if (!left.isEmpty()) {
                JsonCodec.standard().read(left, Object.class);
                assertThat(json).startsWith(left.replaceAll("[]}]+$", ""));
            }
        }
    }

    private static Object value(Random random, int depth) {
        int kind = depth == 0 ? 2 + random.nextInt(3) : random.nextInt(5);
        if (kind == 0) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                list.add(value(random, depth - 1));
            }
            return list;
        }
        if (kind == 1) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                map.put("k" + i, value(random, depth - 1));
            }
            return map;
        }
        return kind == 2
                ? (Object) random.nextInt(1000)
                : kind == 3 ? (Object) true : "ä€😀x".repeat(random.nextInt(3));
    }
}
