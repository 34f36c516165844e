package dev.assistanttools.contract;

import static dev.assistanttools.contract.ContractDifference.Severity.BREAKING;
import static dev.assistanttools.contract.ContractDifference.Severity.WIDENING;
import static dev.assistanttools.contract.ContractDifference.Severity.WORDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDifferenceTest {

    private static final String EMPTY =
            "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}";
    private static final String CIRCLE =
            "{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"const\":\"circle\"},"
                    + "\"r\":{\"type\":\"number\"}},\"required\":[\"type\",\"r\"],\"additionalProperties\":false}";
    private static final String SQUARE = CIRCLE.replace("circle", "square").replace("\"r\"", "\"side\"");

    @Test
    void aContractIsTheSameAsItself() {
        ToolContract contract = Contracts.of("{\"type\":\"string\"}");

        assertThat(contract.differencesTo(ToolContract.parse(contract.json()))).isEmpty();
    }

    /** One required property before and after, and what changed in the words of the severity and sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"integer"} | {"type":"string"}  | BREAKING | It was an integer, and is a string now.
            {"type":"number"}  | {"type":"integer"} | BREAKING | It was a number, and is an integer now.
            {"type":"integer"} | {"type":"number"}  | WIDENING | It was an integer, and may be a number now.
            {"type":"integer"} | {}                 | WIDENING | It may be any JSON now.
            {}                 | {"type":"object"}  | BREAKING | It could be any JSON, and must be an object now.
            {"enum":["a"]}     | {"enum":["a","b"]} | WIDENING | It may be "b" now, too.
            {"enum":["a","b"]} | {"enum":["a"]}     | BREAKING | It can't be "b" any more.
            {"enum":["a"]}     | {"type":"string"}  | WIDENING | It may have any value now.
            {"type":"string"}  | {"type":"string","enum":["a"]} | BREAKING | It could have any value, and must be one of "a" now.
            {"minimum":1}      | {"minimum":2}      | BREAKING | It must be at least 2 now; it had to be at least 1.
            {"minimum":1}      | {"exclusiveMinimum":1} | BREAKING | It must be more than 1 now; it had to be at least 1.
            {"maximum":1}      | {"maximum":1.5}    | WIDENING | It must be at most 1.5 now; it had to be at most 1.
            {"maximum":1}      | {"type":["string","number"]} | BREAKING | It was a string or an integer or a number or a boolean or an object or a list, and is a string or a number now.
            {"type":"string"}  | {"type":"string","minLength":1} | BREAKING | The least number of characters is 1 now, not 0.
            {"type":"string"}  | {"type":"string","maxLength":9} | BREAKING | The greatest number of characters is 9 now, not unlimited.
            {"type":"array","maxItems":3} | {"type":"array"} | WIDENING | The greatest number of elements is unlimited now, not 3.
            {"type":"string"}  | {"type":"string","format":"date"} | BREAKING | It must fit format "date" now.
            {"type":"string","pattern":"a"} | {"type":"string","pattern":"b"} | BREAKING | It must fit pattern "b" now; that was "a".
            {"type":"string","pattern":"a"} | {"type":"string"} | WIDENING | It need not fit pattern "a" any more.
            {"multipleOf":4}   | {"multipleOf":2}   | WIDENING | It must fit multipleOf 2 now; that was 4.
            {"type":"array","items":{"type":"string"}} | {"type":"array","items":{"type":"integer"}} | BREAKING | It was a string, and is an integer now.
            {"items":{"type":["string","null"]}} | {"items":{"type":"string"}} | BREAKING | It could be null, and can't be any more.
            {"items":{"type":"string"}} | {"items":{"type":["string","null"]}} | WIDENING | It may be null now.
            {"type":"string","x":1} | {"type":"string","x":2} | BREAKING | It must fit x 2 now; that was 1.
            {"type":"string","description":"a"} | {"type":"string","description":"b"} | WORDING | The description is another.
            {"type":"string","examples":["a"]} | {"type":"string","examples":["b"]} | WORDING | The examples are others.
            """)
    void saysWhatAChangeOfAValueMeans(String was, String is, Severity severity, String sentence) {
        List<ContractDifference> differences = Contracts.of(was).differencesTo(Contracts.of(is));

        assertThat(differences)
                .singleElement()
                .returns(severity, ContractDifference::severity)
                .returns(sentence, ContractDifference::sentence);
        assertThat(differences.get(0).pointer()).startsWith("/schema/properties/p");
    }

    @Test
    void anIntegerOverZeroIsOneOrMore() {
        assertThat(differences("{\"type\":\"integer\",\"exclusiveMinimum\":0}", "{\"type\":\"integer\",\"minimum\":1}"))
                .containsExactly(new ContractDifference(
                        WORDING, "t", "/schema", "The schema is written another way; it takes the same calls."));
    }

    @Test
    void numbersMayBeWrittenInMoreThanOneWay() {
        assertThat(differences("{\"maximum\":1.50}", "{\"maximum\":1.5}"))
                .extracting(ContractDifference::severity)
                .containsExactly(WORDING);
    }

    @Test
    void toolsComeAndGo() {
        DeclaredTool one = Contracts.tool("a.Tools", "one", "One.", true, EMPTY);
        DeclaredTool two = Contracts.tool("a.Tools", "two", "Two.", true, EMPTY);

        assertThat(new ToolContract(List.of(one)).differencesTo(new ToolContract(List.of(two))))
                .containsExactly(
                        new ContractDifference(BREAKING, "one", "", "The tool is gone."),
                        new ContractDifference(WIDENING, "two", "", "The tool is new."));
    }

    @Test
    void aToolWithAnotherNameAndTheSameSchemaIsRenamed() {
        String schema = EMPTY.replace("{}", "{\"p\":{\"type\":\"string\"}}");
        DeclaredTool one = Contracts.tool("a.Tools", "one", "One.", true, schema);
        DeclaredTool two = Contracts.tool("a.Tools", "two", "One.", true, schema);

        assertThat(new ToolContract(List.of(one)).differencesTo(new ToolContract(List.of(two))))
                .containsExactly(new ContractDifference(BREAKING, "one", "/name", "The tool is named \"two\" now."));
    }

    @Test
    void aToolMayMoveToAnotherClass() {
        DeclaredTool here = Contracts.tool("a.Tools", "t", "T.", true, EMPTY);
        DeclaredTool there = Contracts.tool("b.Tools", "t", "U.", false, EMPTY);

        assertThat(new ToolContract(List.of(here)).differencesTo(new ToolContract(List.of(there))))
                .extracting(ContractDifference::pointer, ContractDifference::severity)
                .containsExactly(tuple("/bean", WORDING), tuple("/description", WORDING), tuple("/strict", WIDENING));
    }

    @Test
    void toolsOfOneNameInTwoClassesAreToldApart() {
        DeclaredTool a = Contracts.tool("a.Tools", "t", "A.", true, EMPTY);
        DeclaredTool b = Contracts.tool("b.Tools", "t", "B.", true, EMPTY);

        assertThat(new ToolContract(List.of(a, b)).differencesTo(new ToolContract(List.of(b))))
                .containsExactly(new ContractDifference(BREAKING, "t", "", "The tool is gone."));
    }

    @Test
    void propertiesComeAndGo() {
        ToolContract was = Contracts.object("\"a/b\":{\"type\":\"string\"}", "", false);
        ToolContract is = Contracts.object("\"c\":{},\"d\":{}", "\"c\"", false);

        assertThat(was.differencesTo(is))
                .containsExactly(
                        new ContractDifference(
                                BREAKING,
                                "t",
                                "/schema/properties/a~1b",
                                "The property is gone: what a call says with it would be ignored."),
                        new ContractDifference(
                                BREAKING, "t", "/schema/properties/c", "The property is new and required."),
                        new ContractDifference(
                                WIDENING, "t", "/schema/properties/d", "The property is new and optional."));
    }

    @Test
    void absentAndNullAreTheSame() {
        ToolContract loose = Contracts.object("\"p\":{\"type\":\"string\"}", "", false);
        ToolContract strict = Contracts.object("\"p\":{\"type\":[\"string\",\"null\"]}", "\"p\"", true);
        ToolContract required = Contracts.object("\"p\":{\"type\":\"string\"}", "\"p\"", true);

        assertThat(loose.differencesTo(strict))
                .extracting(ContractDifference::severity)
                .containsExactly(WORDING);
        assertThat(strict.differencesTo(required))
                .extracting(ContractDifference::sentence)
                .containsExactly("The property was optional, and is required now.");
        assertThat(required.differencesTo(strict))
                .extracting(ContractDifference::sentence)
                .containsExactly("The property was required, and is optional now.");
    }

    @Test
    void aDateInAnotherFormIsBreaking() {
        String date =
                "\"p\":{\"type\":\"string\",\"description\":\"Written as dd.MM.yyyy, such as \\\"20.01.2026\\\".\"}";
        ToolContract was = Contracts.object(date, "\"p\"", true);
        ToolContract is = Contracts.object(date.replace("dd.MM", "MM.dd"), "\"p\"", true);

        assertThat(was.differencesTo(is))
                .contains(new ContractDifference(
                        BREAKING,
                        "t",
                        "/schema/properties/p/description",
                        "It was written as dd.MM.yyyy, and is written as MM.dd.yyyy now."));
    }

    @Test
    void aDefaultIsFoundInBothModes() {
        ToolContract loose = Contracts.object("\"p\":{\"type\":\"integer\",\"default\":20}", "", false);
        ToolContract strict = Contracts.object(
                "\"p\":{\"type\":[\"integer\",\"null\"],\"description\":\"null means 20.\"}", "\"p\"", true);
        ToolContract other = ToolContract.parse(strict.json().replace("20", "25"));

        assertThat(loose.differencesTo(strict))
                .extracting(ContractDifference::pointer)
                .containsExactly("/strict");
        assertThat(strict.differencesTo(other))
                .containsExactly(new ContractDifference(
                        BREAKING, "t", "/schema/properties/p", "Left out it means 25 now, not 20."));
    }

    @Test
    void aMapHasTwoFormsAndIsOneMap() {
        String pairs =
                "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"},"
                        + "\"value\":{\"type\":\"integer\"}},\"required\":[\"key\",\"value\"],\"additionalProperties\":false}}";
        String names = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}";
        ToolContract strict = Contracts.object("\"p\":" + pairs, "\"p\"", true);
        ToolContract loose = Contracts.object("\"p\":" + names, "\"p\"", false);

        assertThat(loose.differencesTo(strict))
                .extracting(ContractDifference::severity)
                .containsExactly(WORDING);
        assertThat(strict.differencesTo(loose))
                .extracting(ContractDifference::severity)
                .containsExactly(WIDENING);
        assertThat(differences(names, pairs))
                .extracting(ContractDifference::severity)
                .containsExactly(BREAKING);
    }

    /** In strict mode, for lack of keywords, in the description. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "maxLength":3      | At most 3 characters. | At most 2 characters. | The greatest number of characters is 2 now, not 3.
            "minLength":1      | At least 1 character. | At least 2 characters. | The least number of characters is 2 now, not 1.
            "minLength":1,"maxLength":1 | One character. | At least 2 characters. | The least number of characters is 2 now, not 1.
            "maxProperties":1  | At most 1 entry.      | At most 0 entries.     | The greatest number of properties is 0 now, not 1.
            """)
    void limitsAreFoundInBothModes(String keyword, String line, String narrower, String sentence) {
        ToolContract loose = Contracts.object("\"p\":{\"type\":\"string\"," + keyword + "}", "\"p\"", false);
        ToolContract strict = strict(line);

        assertThat(loose.differencesTo(strict))
                .extracting(ContractDifference::pointer)
                .containsExactly("/strict");
        assertThat(strict.differencesTo(loose))
                .extracting(ContractDifference::pointer)
                .containsExactly("/strict");
        assertThat(strict.differencesTo(strict(narrower)))
                .contains(new ContractDifference(BREAKING, "t", "/schema/properties/p", sentence));
    }

    @Test
    void aDefaultOfAMapIsTheSameInBothForms() {
        String map = "\"p\":{\"type\":\"object\",\"additionalProperties\":{},\"default\":";
        ToolContract named = Contracts.object(map + "{\"a\":{\"x\":1}}}", "", false);
        ToolContract pairs = Contracts.object(map + "[{\"key\":\"a\",\"value\":{\"x\":1.0,\"y\":null}}]}", "", false);
        ToolContract others = ToolContract.parse(pairs.json().replace("1.0", "2"));

        assertThat(named.differencesTo(pairs))
                .extracting(ContractDifference::severity)
                .containsExactly(WORDING);
        assertThat(named.differencesTo(others))
                .extracting(ContractDifference::severity)
                .containsExactly(BREAKING);
    }

    @Test
    void keysOfAMapAreComparedInBothForms() {
        String key = "{\"type\":\"string\",\"pattern\":\"^a\"}";
        ToolContract loose = Contracts.object(
                "\"p\":{\"type\":\"object\",\"propertyNames\":" + key + ",\"additionalProperties\":{}}",
                "\"p\"",
                false);
        ToolContract strict = Contracts.object(
                "\"p\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"key\":" + key
                        + ",\"value\":{}},\"required\":[\"key\",\"value\"],\"additionalProperties\":false}}",
                "\"p\"",
                true);

        assertThat(loose.differencesTo(strict))
                .extracting(ContractDifference::pointer)
                .containsExactly("/strict");
        assertThat(loose.differencesTo(ToolContract.parse(strict.json().replace("^a", "^b"))))
                .extracting(ContractDifference::severity)
                .contains(BREAKING);
    }

    @Test
    void whetherElementsMayBeRepeatedIsNoMatterOfStrictMode() {
        String list = "\"p\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}";
        ToolContract strict = Contracts.object(list + "}", "\"p\"", true);
        ToolContract loose = Contracts.object(list + ",\"uniqueItems\":true}", "\"p\"", false);

        assertThat(strict.differencesTo(loose))
                .extracting(ContractDifference::pointer)
                .containsExactly("/strict");
    }

    @Test
    void formsOfAChoiceAreFoundByTheirDiscriminator() {
        String both = "{\"anyOf\":[" + CIRCLE + "," + SQUARE + "]}";
        String wider = "{\"anyOf\":[" + SQUARE.replace("\"number\"", "\"integer\"") + "," + CIRCLE + ","
                + CIRCLE.replace("circle", "ball") + "]}";

        assertThat(differences(both, wider))
                .containsExactly(
                        new ContractDifference(
                                BREAKING,
                                "t",
                                "/schema/properties/p/anyOf/0/properties/side",
                                "It was a number, and is an integer now."),
                        new ContractDifference(
                                WIDENING, "t", "/schema/properties/p/anyOf/2", "The form \"ball\" is new."));
        assertThat(differences(both, CIRCLE))
                .extracting(ContractDifference::sentence)
                .containsExactly("The form \"square\" is gone.");
        assertThat(differences(CIRCLE, both))
                .extracting(ContractDifference::severity)
                .containsExactly(WIDENING);
    }

    @Test
    void aTypeThatContainsItselfIsComparedOnce() {
        String tree = """
                {"type":"object","properties":{"t":{"$ref":"#/$defs/Tree"},"u":{"description":"d","anyOf":\
                [{"$ref":"#/$defs/Tree"}]}},"required":["t","u"],"additionalProperties":false,"$defs":{"Tree":{"type":\
                "object","properties":{"n":{"type":"string"},"c":{"type":"array","items":{"$ref":"#/$defs/Tree"}}},\
                "required":["n","c"],"additionalProperties":false}}}""";
        ToolContract was = Contracts.schema(tree, true);

        assertThat(was.differencesTo(Contracts.schema(tree.replace("\"string\"", "\"boolean\""), true)))
                .containsExactly(new ContractDifference(
                        BREAKING, "t", "/schema/$defs/Tree/properties/n", "It was a string, and is a boolean now."));
        assertThat(was.differencesTo(Contracts.schema(tree.replace("Tree", "Baum"), true)))
                .extracting(ContractDifference::severity)
                .containsExactly(WORDING);
    }

    @Test
    void theOrderOfPropertiesIsAWording() {
        ToolContract was = Contracts.object("\"a\":{},\"b\":{}", "\"a\",\"b\"", false);
        ToolContract is = Contracts.object("\"b\":{},\"a\":{}", "\"b\",\"a\"", false);

        assertThat(was.differencesTo(is))
                .containsExactly(new ContractDifference(
                        WORDING,
                        "t",
                        "/schema/properties",
                        "The properties have another order, which is the one that models write in."));
    }

    private static ToolContract strict(String description) {
        return Contracts.object("\"p\":{\"type\":\"string\",\"description\":\"" + description + "\"}", "\"p\"", true);
    }

    private static List<ContractDifference> differences(String was, String is) {
        return Contracts.of(was).differencesTo(Contracts.of(is));
    }
}
