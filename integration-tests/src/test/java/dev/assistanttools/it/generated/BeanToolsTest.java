package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeanToolsTest {

    private final Calls calls = Calls.of(new BeanTools());

    @Test
    void everyPropertyArrives() {
        assertThat(calls.output(
                        "print_person",
                        "{\"person\":{\"on\":true,\"age\":40,\"full_name\":\"Ada\",\"id\":9007199254740993}}"))
                .isEqualTo("9007199254740993 Ada 40 true [name, age, on]");
    }

    @Test
    void onlyWhatWasSentIsSet() {
        assertThat(calls.output(
                        "print_person", "{\"person\":{\"on\":true,\"age\":null,\"full_name\":\"Ada\",\"id\":1}}"))
                .isEqualTo("1 Ada 18 true [name, on]");
    }

    @Test
    void anAliasIsAnotherName() {
        assertThat(calls.output("print_person", "{\"person\":{\"on\":false,\"name\":\"Ada\",\"id\":1}}"))
                .contains("Ada");
        assertThat(calls.mistakes(
                        "print_person", "{\"person\":{\"on\":false,\"name\":\"Ada\",\"full_name\":\"Bob\",\"id\":1}}"))
                .containsExactly("/person/full_name");
    }

    @Test
    void whatIsIgnoredIsNotSet() {
        assertThat(calls.output(
                        "print_person", "{\"person\":{\"on\":true,\"full_name\":\"Ada\",\"id\":1,\"secret\":\"x\"}}"))
                .doesNotContain("x");
    }

    @Test
    void mistakesAndRefusalsHaveTheirPlace() {
        assertThat(calls.mistakes("print_person", "{\"person\":{\"age\":\"old\",\"full_name\":\"Ada\",\"id\":1}}"))
                .containsExactlyInAnyOrder("/person/age", "/person/on");
        assertThat(calls.mistakes("print_person", "{\"person\":{\"on\":true,\"full_name\":\"\",\"id\":1}}"))
                .containsExactly("/person");
    }

    @Test
    void constructorsAndFactoriesTakeTheProperties() {
        assertThat(calls.output("print_point", "{\"point\":{\"from_left\":3},\"amount\":{\"euros\":2,\"cents\":50}}"))
                .isEqualTo("3 Amount[cents=250]");
    }
}
