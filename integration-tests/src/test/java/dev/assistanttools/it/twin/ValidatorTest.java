package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A real validator holds calls to all constraints, for both kinds of tools. */
@ParameterizedClass
@EnumSource(Kind.class)
class ValidatorTest {

    private final List<String> calls = new ArrayList<>();
    private final ToolRegistry tools;
    private final ToolDispatcher dispatcher;

    ValidatorTest(Kind kind) {
        tools = kind.tools(ConstrainedRows.class, calls);
        dispatcher = ToolDispatcher.builder(tools)
                .executor(Runnable::run)
                .validator(ValidatorOfTests.ENGLISH)
                .build();
    }

    private ToolCallResult result(String tool, String json) {
        return dispatcher.dispatch(new ToolCall("call_1", tool, json.replace('\'', '"')));
    }

    private List<String> problems(String tool, String json) {
        ToolCallResult result = result(tool, json);
        assertThat(result).as(result.output()).isInstanceOf(Rejected.class);
        assertThat(calls).isEmpty();
        assertThat(result.output()).startsWith("The arguments were not accepted; the tool was not called.\n");
        return ((Rejected) result)
                .problems().stream()
                        .map(problem -> problem.pointer() + ": " + problem.message())
                        .toList();
    }

    @Test
    void saysAllViolationsAtOnceInNamesOfTheWire() {
        assertThat(problems("book", "{'nights':0,'room/s':3,'guest':{'full_name':' ','age':17,'e-mail':'x'}}"))
                .containsExactlyInAnyOrder(
                        "/guest/age: must be greater than or equal to 18",
                        "/guest/e-mail: must be a well-formed email address",
                        "/guest/full_name: must not be blank",
                        "/nights: must be greater than or equal to 1",
                        "/room~1s: must be even");
    }

    @Test
    void callsTheToolWithWhatIsValid() {
        assertThat(result("book", "{'nights':1,'room/s':2,'guest':{'full_name':'Ann','age':18}}"))
                .isEqualTo(new Succeeded("1 2 Guest[name=Ann, age=18, mail=Optional.empty]"));
        assertThat(result("free", "{'value':1,'texts':['']}")).isEqualTo(new Succeeded("1 []"));
    }

    @Test
    void looksAtTheMethodsThatAToolImplements() {
        assertThat(problems("reserve", "{'nights':0,'rooms':[1]}"))
                .containsExactlyInAnyOrder("/nights: must be greater than or equal to 1", "/rooms/0: must be even");
        assertThat(problems("seat", "{'tables':[2,3]}")).containsExactly("/tables/1: must be even");
        assertThat(problems("greet", "{'span':{'first':2,'last':1}}"))
                .containsExactly("/span: first must not be after last");
        assertThat(result("reserve", "{'nights':1,'rooms':[2]}")).isEqualTo(new Succeeded("1 [2]"));
    }

    @Test
    void looksIntoListsAndRecords() {
        assertThat(problems(
                        "visit",
                        "{'guests':[{'full_name':'Ann','age':18},{'full_name':'','age':18}],"
                                + "'house':{'zip_code':'123','chief_host':{'full_name':'B','age':1}}}"))
                .containsExactlyInAnyOrder(
                        "/guests/1/full_name: must not be blank",
                        "/house/chief_host/age: must be greater than or equal to 18",
                        "/house/zip_code: size must be between 5 and 5");
        assertThat(problems(
                        "visit", "{'guests':[],'house':{'zip_code':'12345','chief_host':{'full_name':'B','age':18}}}"))
                .containsExactly("/guests: must not be empty");
    }

    @Test
    void looksWhereNothingSaysThatItShould() {
        assertThat(problems(
                        "nested",
                        "{'rooms':{'a/b':[{'full_name':'','age':18}]},'others':[{'full_name':'x','age':1}],"
                                + "'house':{'zip_code':'1','chief_host':{'full_name':'x','age':18}}}"))
                .containsExactlyInAnyOrder(
                        "/house/zip_code: size must be between 5 and 5",
                        "/others/0/age: must be greater than or equal to 18",
                        "/rooms/a~1b/0/full_name: must not be blank");
    }

    @Test
    void looksAtElementsKeysAndOptionals() {
        assertThat(problems("contained", "{'even':[2,3],'meals':{'dinner':0},'mail':'x'}"))
                .containsExactlyInAnyOrder(
                        "/even/1: must be even",
                        "/mail: must be a well-formed email address",
                        "/meals/dinner: must be greater than 0");
    }

    @Test
    void whatIsWrongInASetIsAtTheSetAsDuplicatesHaveCollapsed() {
        String ann = "{'full_name':'Ann','age':18}";
        assertThat(problems(
                        "party", "{'guests':[" + ann + "," + ann + ",{'full_name':'Bob','age':17}],'tables':[2,2,3]}"))
                .containsExactlyInAnyOrder(
                        "/guests: in one of the elements, /age: must be greater than or equal to 18",
                        "/tables: must be even");
    }

    @Test
    void whatIsWrongWithTheWholeIsAtTheWhole() {
        assertThat(problems("stay", "{'span':{'first':2,'last':1}}"))
                .containsExactly("/span: first must not be after last");
    }

    @Test
    void looksIntoValuesOfSeveralClasses() {
        assertThat(problems("pets", "{'pets':[{'type':'Dog','weightInKg':0},{'type':'Cat','lives-left':10}]}"))
                .containsExactlyInAnyOrder(
                        "/pets/0/weightInKg: must be greater than 0",
                        "/pets/1/lives-left: must be less than or equal to 9");
    }

    @Test
    void mistakesOfReadingComeFirst() {
        assertThat(problems("book", "{'nights':0,'room/s':'x','guest':{'full_name':' ','age':17}}"))
                .containsExactly("/room~1s: expected an integer, but got \"x\"");
    }

    @Test
    void anAnswerIsBounded() {
        String guests = IntStream.range(0, 100)
                .mapToObj(i -> "{'full_name':'','age':18}")
                .collect(Collectors.joining(",", "[", "]"));
        ToolCallResult result = result(
                "visit",
                "{'guests':" + guests + ",'house':{'zip_code':'12345','chief_host':{'full_name':'B','age':18}}}");
        assertThat(((Rejected) result).problems()).hasSize(20);
        assertThat(result.output()).endsWith("and 80 more");
    }

    @Test
    void withoutAValidatorConstraintsAreOnlyTold() {
        ToolDispatcher plain = ToolDispatcher.of(tools);
        assertThat(plain.dispatch(new ToolCall("call_1", "stay", "{\"span\":{\"first\":2,\"last\":1}}")))
                .isEqualTo(new Succeeded("Span[first=2, last=1]"));
    }

    @Test
    void aProblemHasNoNamesOfJava() {
        Rejected rejected = (Rejected) result("book", "{'nights':0,'room/s':3,'guest':{'full_name':' ','age':17}}");
        assertThat(rejected.problems())
                .extracting(ArgumentProblem::pointer)
                .noneMatch(pointer -> pointer.contains("rooms") || pointer.endsWith("/name"));
    }

    @Test
    void whatAProxyRefusesIsShownInNamesOfTheWire() {
        ToolDispatcher plain = ToolDispatcher.of(tools);
        ToolCallResult result = plain.dispatch(
                new ToolCall("call_1", "proxied", "{\"how_often\":0,\"guest\":{\"full_name\":\"\",\"age\":18}}"));
        assertThat(result.output().lines())
                .containsExactly(
                        "The arguments were not accepted; the tool was not called.",
                        "/guest/full_name: must not be blank",
                        "/how_often: must be greater than or equal to 1");
        assertThat(result).isInstanceOf(Rejected.class);
    }

    @Test
    void whatAProxyRefusesIsBounded() {
        String guests = IntStream.range(0, 100)
                .mapToObj(i -> "{\"full_name\":\"\",\"age\":18}")
                .collect(Collectors.joining(",", "[", "]"));
        ToolDispatcher plain = ToolDispatcher.of(tools);
        ToolCallResult result = plain.dispatch(new ToolCall("call_1", "all", "{\"guests\":" + guests + "}"));
        assertThat(((Rejected) result).problems()).hasSize(20);
        assertThat(result.output()).endsWith("and 80 more");
    }

    @Test
    void whatIsRefusedLaterIsToldAsIfItWereRefusedAtOnce() {
        ToolDispatcher plain = ToolDispatcher.of(tools);
        ToolCallResult result = plain.dispatch(new ToolCall("call_1", "later", "{\"how_often\":0}"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .containsExactly(
                                        new ArgumentProblem("/how_often", "must be greater than or equal to 1")));
        assertThat(plain.dispatch(new ToolCall("call_1", "later", "{\"how_often\":2}")))
                .isEqualTo(new Succeeded("2"));
    }

    @Test
    void whatIsRefusedFurtherInIsShownWithoutItsPlace() {
        assertThat(result("stored", "{'value':0}"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.output())
                                .isEqualTo("The tool refused its values: must be greater than 0"));
    }
}
