package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownPropertiesTest {

    private static final ObjectShape PLACE =
            ObjectShape.empty().required("city").alias("town").optional("zip");
    private static final ObjectShape CALL =
            ObjectShape.empty().optional("place").optional("days").optional("stops");

    private static void read(ArgumentReader arguments) {
        if (arguments.beginObject(CALL)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> readPlace(arguments);
                    case 1 -> arguments.readInt();
                    default -> arguments.readList(UnknownPropertiesTest::readPlace);
                }
            }
        }
        arguments.finish();
    }

    private static Object readPlace(ArgumentReader arguments) {
        if (arguments.beginObject(PLACE)) {
            while (arguments.nextProperty() >= 0) {
                arguments.readString();
            }
        }
        return PLACE;
    }

    private static List<String> passedOver(String json) {
        ArgumentReader arguments = ArgumentReader.of(json.replace('\'', '"'));
        List<String> told = new ArrayList<>();
        UnknownProperties.tell(arguments, told::addAll);
        read(arguments);
        return told;
    }

    private static List<String> refused(String json) {
        ArgumentReader arguments = ArgumentReader.of(json.replace('\'', '"'));
        UnknownProperties.refuse(arguments);
        try {
            read(arguments);
            return List.of();
        } catch (ToolArgumentException e) {
            return e.problems().stream()
                    .map(problem -> problem.pointer() + ": " + problem.message())
                    .toList();
        }
    }

    @Test
    void namesThePlacesOfWhatItPassedOver() {
        assertThat(
                        passedOver(
                                "{'unit':'C','place':{'town':'Rome','a/b':{'c':1}},'stops':[{'city':'Bari'},{'city':'Pisa','x~':[]}]}"))
                .containsExactly("/unit", "/place/a~1b", "/stops/1/x~0");
    }

    @Test
    void knowsNothingOfWhatIsKnown() {
        assertThat(passedOver("{'place':{'town':'Rome','zip':null},'days':1}")).isEmpty();
        assertThat(refused("{'place':{'town':'Rome','zip':null},'days':1}")).isEmpty();
    }

    @Test
    void nobodyIsToldOfACallThatIsRejected() {
        List<String> told = new ArrayList<>();
        ArgumentReader misread = ArgumentReader.of("{\"x\":1,\"days\":\"a\"}");
        UnknownProperties.tell(misread, told::addAll);
        assertThatThrownBy(() -> read(misread)).isInstanceOf(ToolArgumentException.class);
        ArgumentReader refused = ArgumentReader.of("{\"x\":1,\"days\":1}");
        UnknownProperties.tell(refused, told::addAll);
        ArgumentChecks.by(refused, (bean, values) -> List.of(new ArgumentProblem("/days", "must be even")));
        Supplier<Object> bean = Object::new;
        read(refused);
        assertThatThrownBy(() -> ArgumentChecks.check(refused, bean, new Object[] {1}))
                .isInstanceOf(ToolArgumentException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void onesThatPassTheCheckAreToldOf() {
        List<String> told = new ArrayList<>();
        ArgumentReader arguments = ArgumentReader.of("{\"x\":1,\"days\":2}");
        UnknownProperties.tell(arguments, told::addAll);
        ArgumentChecks.by(arguments, (bean, values) -> List.of());
        Supplier<Object> bean = Object::new;
        read(arguments);
        assertThat(told).isEmpty();
        ArgumentChecks.check(arguments, bean, new Object[] {2});
        assertThat(told).containsExactly("/x");
    }

    @Test
    void refusesEachWithTheNearestName() {
        assertThat(refused("{'day':1,'place':{'city':'Rome','ZIP':'x'}}"))
                .containsExactly(
                        "/day: there is no such property; nearest: \"days\"",
                        "/place/ZIP: there is no such property; nearest: \"zip\"");
    }

    @Test
    void refusesWithoutASuggestionWhereThereAreNoNames() {
        ArgumentReader arguments = ArgumentReader.of("{\"a\":1}");
        UnknownProperties.refuse(arguments);
        assertThat(arguments.beginObject(ObjectShape.empty())).isTrue();
        assertThat(arguments.nextProperty()).isNegative();
        assertThatCode(arguments::finish)
                .isInstanceOfSatisfying(
                        ToolArgumentException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new ArgumentProblem("/a", "there is no such property")));
    }

    @Test
    void keepsTwentyOfThem() {
        String many =
                IntStream.range(0, 50_000).mapToObj(i -> "'x" + i + "':0").collect(Collectors.joining(",", "{", "}"));
        assertThat(passedOver(many)).hasSize(20).startsWith("/x0").endsWith("/x19");
        assertThat(refused(many)).hasSize(20);
    }

    @Test
    void aProblemBehindOneHasItsOwnPlace() {
        assertThat(refused("{'x':1,'days':'a'}")).element(1).isEqualTo("/days: expected an integer, but got \"a\"");
        assertThat(passedOver("{'x':{'days':[]},'days':1}")).containsExactly("/x");
    }

    @Test
    void tellsWhetherTheTextWasReadable() {
        ArgumentReader wrong = ArgumentReader.of("{\"days\":[]}");
        ArgumentReader cutOff = ArgumentReader.of("{\"days\":1");
        assertThatCode(() -> read(wrong)).isInstanceOf(ToolArgumentException.class);
        assertThatCode(() -> read(cutOff)).isInstanceOf(ToolArgumentException.class);
        assertThat(wrong.isUnreadable()).isFalse();
        assertThat(cutOff.isUnreadable()).isTrue();
    }
}
