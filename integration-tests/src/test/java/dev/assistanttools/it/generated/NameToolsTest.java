package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameToolsTest {

    private final Calls calls = Calls.of(new NameTools());

    @Test
    void everyNameOfJavaIsOneOnTheWire() {
        assertThat(calls.output("print_names", """
                        {"größe":{"höhe":1,"class_":"a","$":"b","_x":"c","有効":true},"$":"d","_a":"e","record":"f",\
                        "arguments":"g","bean":"h","property":"i","STRING":"j","var":"k"}"""))
                .isEqualTo("Größe[höhe=1, class_=a, $=b, _x=c, 有効=true] [d, e, f, g, h, i, j, k]");
    }

    @Test
    void mistakesNameThemAsTheyAre() {
        assertThat(calls.mistakes("print_names", """
                        {"größe":{"höhe":"x","class_":"a","$":"b","_x":"c"},"$":"d","_a":"e","record":"f",\
                        "arguments":"g","bean":"h","property":"i","STRING":"j","var":"k"}""")).containsExactlyInAnyOrder("/größe/höhe", "/größe/有効");
    }

    @Test
    void charactersAreTexts() {
        assertThat(calls.output("print_characters", """
                        {"one":"a","another":"ß","several":["x","y"],"text":"t","texts":["u"],\
                        "byName":[{"key":"k","value":"v"}],"last":null}""")).isEqualTo("a ß xy t [u] {k=v} Optional.empty");
        assertThat(calls.mistakes("print_characters", """
                        {"one":"ab","another":"","several":["xy"],"text":["t"],"texts":[],"byName":[]}"""))
                .containsExactlyInAnyOrder("/one", "/another", "/several/0", "/text");
    }
}
