package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.DispatchSettings;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.UnknownArguments;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call with odd arguments gets: the rows of the contract, for both kinds of tools. */
@ParameterizedClass
@EnumSource(Kind.class)
class BindingTableTest {

    private final List<String> calls = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ToolDispatcher.Builder builder;

    BindingTableTest(Kind kind) {
        builder = ToolDispatcher.builder(kind.tools(BindingRows.class, calls))
                .executor(Runnable::run)
                .listener(new ToolCallListener() {
                    @Override
                    public void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {
                        told.add(repaired);
                    }

                    @Override
                    public void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {
                        told.addAll(pointers);
                    }
                });
    }

    private ToolCallResult result(String tool, String arguments) {
        return builder.build().dispatch(new ToolCall("call_1", tool, arguments));
    }

    private String output(String tool, String arguments) {
        calls.clear();
        ToolCallResult result = result(tool, arguments);
        assertThat(result).as(arguments).isInstanceOf(Succeeded.class);
        assertThat(calls).containsExactly(result.output());
        return result.output();
    }

    private String value(String tool, String value) {
        return output(tool, "{\"value\":" + value + "}");
    }

    /** The mistakes of a call that must not be made. */
    private List<ArgumentProblem> problems(String tool, String arguments) {
        calls.clear();
        ToolCallResult result = result(tool, arguments);
        assertThat(result).as(arguments).isInstanceOf(Rejected.class);
        assertThat(calls).isEmpty();
        assertThat(result.output()).doesNotContain("java", "dev.assistanttools", "Exception", "BindingRows");
        return ((Rejected) result).problems();
    }

    private List<String> places(String tool, String arguments) {
        return problems(tool, arguments).stream().map(ArgumentProblem::pointer).toList();
    }

    private String problemOf(String tool, String value) {
        List<ArgumentProblem> problems = problems(tool, "{\"value\":" + value + "}");
        assertThat(problems).extracting(ArgumentProblem::pointer).containsExactly("/value");
        return problems.get(0).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", " \n\t ", " null ", "{}"})
    void emptyTextNullAndWhiteSpaceAreAnEmptyObject(String arguments) {
        assertThat(output("nothing", arguments)).isEqualTo("nothing");
        assertThat(output("maybe", arguments)).isEqualTo("Optional.empty");
        assertThat(places("text", arguments)).containsExactly("/value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "flag",
                "character",
                "integer",
                "long_integer",
                "box",
                "real",
                "decimal",
                "unit",
                "instant",
                "list",
                "map",
                "stop",
                "shape",
                "any"
            })
    void aRequiredValueThatIsMissingOrNullIsAnError(String tool) {
        assertThat(problemOf(tool, "null")).contains("a value is required");
        assertThat(places(tool, "{}")).containsExactly("/value");
    }

    @Test
    void severalMistakesAreAllReportedTogether() {
        assertThat(
                        places(
                                "trip",
                                "{\"name\":[],\"stops\":[{\"city\":\"Rome\",\"nights\":3.7},{\"nights\":1},null],\"unit\":\"KELVIN\"}"))
                .containsExactly("/name", "/stops/0/nights", "/stops/1/city", "/stops/2", "/unit", "/budget");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal,12345678901234567.89",
        "long_integer,9007199254740993",
        "long_integer,-9223372036854775808",
        "decimal,0.10",
        "real,0.1"
    })
    void numbersAreExact(String tool, String number) {
        assertThat(value(tool, number)).isEqualTo(number);
        assertThat(value(tool, "\"" + number + "\"")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"integer,3.0,3", "long_integer,3e2,300", "integer,\"3.0\",3"})
    void aFractionOfZeroIsNone(String tool, String number, String read) {
        assertThat(value(tool, number)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "integer,3.7",
        "long_integer,1e-1",
        "integer,2147483648",
        "long_integer,9223372036854775808",
        "real,1e999"
    })
    void noNumberIsCutOrWraps(String tool, String number) {
        assertThat(problemOf(tool, number)).startsWith("expected ");
    }

    @Test
    void aNumberOrBooleanMayComeAsText() {
        assertThat(value("integer", "\"3\"")).isEqualTo("3");
        assertThat(value("flag", "\"true\"")).isEqualTo("true");
        assertThat(problemOf("integer", "\"3 days\"")).startsWith("expected an integer");
        assertThat(problemOf("integer", "\" 3\"")).startsWith("expected an integer");
        assertThat(problemOf("flag", "\"yes\"")).startsWith("expected true or false");
        assertThat(problemOf("flag", "1")).startsWith("expected true or false");
    }

    @Test
    void aNumberOrBooleanForATextIsItsJson() {
        assertThat(value("text", "12.50")).isEqualTo("12.50");
        assertThat(value("text", "false")).isEqualTo("false");
        assertThat(problemOf("text", "[\"a\"]")).isEqualTo("expected a string, but got an array");
    }

    @Test
    void anEnumsNameMayHaveAnotherCase() {
        assertThat(value("unit", "\"celsius\"")).isEqualTo("CELSIUS");
        assertThat(problemOf("unit", "\"kelvin\"")).contains("\"CELSIUS\"", "\"FAHRENHEIT\"");
    }

    @Test
    void anArrayOrObjectMayComeAsText() {
        assertThat(value("list", "\"[1,2]\"")).isEqualTo("[1, 2]");
        assertThat(value("map", "\"{\\\"a\\\":1}\"")).isEqualTo("{a=1}");
        assertThat(value("stop", "\"{\\\"city\\\":\\\"Rome\\\",\\\"nights\\\":1}\""))
                .isEqualTo("Stop[city=Rome, nights=1]");
        assertThat(value("text", "\"[1,2]\"")).isEqualTo("[1,2]");
    }

    @Test
    void oneElementIsNoList() {
        assertThat(problemOf("list", "1")).startsWith("expected an array");
        assertThat(problemOf("list", "\"1\"")).startsWith("expected an array");
    }

    @Test
    void anUnknownPropertyIsIgnoredAndTold() {
        assertThat(output("stop", "{\"value\":{\"city\":\"Rome\",\"nights\":1,\"hotel\":{}},\"x\":1}"))
                .isEqualTo("Stop[city=Rome, nights=1]");
        assertThat(told).containsExactly("/value/hotel", "/x");
    }

    @Test
    void anUnknownPropertyIsAnErrorIfItShallBe() {
        builder.settings(DispatchSettings.defaults().withUnknownArguments(UnknownArguments.FAIL));
        assertThat(problems("stop", "{\"value\":{\"city\":\"Rome\",\"night\":1,\"nights\":1}}"))
                .containsExactly(new ArgumentProblem("/value/night", "there is no such property; nearest: \"nights\""));
    }

    @Test
    void theSameKeyTwiceIsAnError() {
        assertThat(places("integer", "{\"value\":1,\"v\\u0061lue\":1}")).containsExactly("/value");
        assertThat(places("map", "{\"value\":{\"a\":1,\"a\":1}}")).containsExactly("/value/a");
        assertThat(places("stop", "{\"value\":{\"city\":\"a\",\"nights\":1,\"city\":\"a\"}}"))
                .containsExactly("/value/city");
        assertThat(places("any", "{\"value\":[{\"a\":1,\"a\":1000}]}")).containsExactly("/value/0/a");
    }

    @Test
    void theLimitOfDigitsHoldsForValuesOfAnyForm() {
        assertThat(places("any", "{\"value\":{\"a\":1e900000000}}")).containsExactly("/value/a");
        builder.settings(DispatchSettings.defaults()
                .withArgumentLimits(JsonLimits.defaults().withMaxDigits(3)));
        assertThat(places("any", "{\"value\":[999,1000,1e3]}")).containsExactly("/value/1", "/value/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n{\"value\":true}\n```", "{\"value\":true,}", "{'value':true}", "{'value':True}"})
    void malformedJsonWithOneMeaningIsRepairedAndTold(String arguments) {
        assertThat(output("flag", arguments)).isEqualTo("true");
        assertThat(told).singleElement().matches(repaired -> repaired.strip().equals("{\"value\":true}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"value\":true", "{\"value\":tru", "{\"value\"", "{'value':True", "{", "```{\"value\":true}"})
    void aCutOffEndIsAnError(String arguments) {
        assertThat(problems("flag", arguments).get(0).message()).startsWith("the arguments can't be read as JSON: ");
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "true", "\"x\"", "[{\"value\":1}]"})
    void whatIsNotAnObjectIsAnError(String arguments) {
        assertThat(places("integer", arguments)).contains("");
    }

    @Test
    void tooMuchIsAnErrorAndOverflowsNothing() {
        String long1 = "{\"value\":\"" + "x".repeat(1024 * 1024) + "\"}";
        assertThat(problems("text", long1).get(0).message()).contains("the limit of 1048576");
        for (int depth : new int[] {100, 10_000, 500_000}) {
            String deep = "{\"value\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            assertThat(problems("list", deep)).isNotEmpty();
            assertThat(problems("text", deep)).isNotEmpty();
        }
        builder.settings(DispatchSettings.defaults()
                .withArgumentLimits(JsonLimits.defaults().withMaxLength(12)));
        assertThat(problems("text", "{\"value\":\"abc\"}").get(0).message()).contains("the limit of 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\ud800", "\u202e"})
    void surrogatesNulAndBidiControlsAreKept(String text) {
        String kept = text.length() == 1 ? text : unescaped(text);
        assertThat(value("text", "\"a" + text + "b\"")).isEqualTo("a" + kept + "b");
    }

    private static String unescaped(String text) {
        StringBuilder all = new StringBuilder();
        for (String hex : text.substring(2).split("\\\\u", -1)) {
            all.append((char) Integer.parseInt(hex, 16));
        }
        return all.toString();
    }

    @Test
    void aDateTimeWithoutAnOffsetIsNoInstant() {
        assertThat(problemOf("instant", "\"2026-01-20T09:30:00\"")).contains("offset");
        assertThat(value("instant", "\"2026-01-20T09:30:00+01:00\"")).isEqualTo("2026-01-20T08:30:00Z");
    }

    @Test
    void aClassIsFoundWithoutItsDiscriminatorIfOneFits() {
        assertThat(value("shape", "{\"radius\":1}")).isEqualTo("Circle[radius=1]");
        assertThat(value("shape", "{\"side\":1,\"type\":\"Square\"}")).isEqualTo("Square[side=1]");
        List<ArgumentProblem> problems = problems("shape", "{\"value\":{\"size\":1}}");
        assertThat(problems).extracting(ArgumentProblem::pointer).containsExactly("/value/type");
        assertThat(problems.get(0).message()).contains("Circle", "Square");
    }

    @Test
    void noProblemShowsOtherValues() {
        ToolCallResult result =
                result("trip", "{\"name\":\"s3cret\",\"stops\":[{\"city\":\"s3cret\",\"nights\":\"x\"}],\"unit\":1}");
        assertThat(result.output())
                .contains("/stops/0/nights", "/unit", "/budget")
                .doesNotContain("s3cret");
    }
}
