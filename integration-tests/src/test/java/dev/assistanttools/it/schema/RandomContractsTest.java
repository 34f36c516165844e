package dev.assistanttools.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.contract.ContractDifference;
import dev.assistanttools.contract.ContractDifference.Severity;
import dev.assistanttools.contract.DeclaredTool;
import dev.assistanttools.contract.ToolContract;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a comparison of contracts finds nothing breaking, calls that fit the earlier schema fit the later one, by a validator
 * that knows nothing of it. Seeded; {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
class RandomContractsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int CHANGES_PER_SEED = 100 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final int CALLS_PER_CHANGE = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsNotBreakingRefusesNoEarlierCall(long seed) {
        Random random = new Random(seed);
        RandomSchema schemas = new RandomSchema(random);
        int judged = 0;
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            ObjectNode was = schemas.arguments();
            ObjectNode is = was.deepCopy();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                schemas.change(is);
            }
            boolean wasStrict = random.nextBoolean();
            boolean isStrict = random.nextInt(4) == 0 ? !wasStrict : wasStrict;
            judged += judge(form(was, wasStrict), wasStrict, form(is, isStrict), isStrict, random) ? 1 : 0;
        }
        assertThat(judged).as("changes that are not breaking").isGreaterThan(CHANGES_PER_SEED / 10);
    }

    @Test
    void switchingStrictIsNeverBreaking() {
        Random random = new Random(6);
        RandomSchema schemas = new RandomSchema(random);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            ObjectNode schema = schemas.arguments();
            ToolContract loose = contract(schema, false);
            ToolContract strict = contract(StrictForm.of(schema), true);

            assertThat(loose.differencesTo(strict)).as("%s", schema).noneMatch(RandomContractsTest::isBreaking);
            assertThat(strict.differencesTo(loose)).as("%s", schema).noneMatch(RandomContractsTest::isBreaking);
        }
    }

    private static ObjectNode form(ObjectNode schema, boolean strict) {
        return strict ? StrictForm.of(schema) : schema;
    }

    /** Whether there was something to judge. */
    private static boolean judge(ObjectNode was, boolean wasStrict, ObjectNode is, boolean isStrict, Random random) {
        List<ContractDifference> differences = contract(was, wasStrict).differencesTo(contract(is, isStrict));
        assertThat(differences.isEmpty())
                .as("%s became %s", was, is)
                .isEqualTo(was.toString().equals(is.toString()) && wasStrict == isStrict);
        if (differences.stream().anyMatch(RandomContractsTest::isBreaking)) {
            return false;
        }
        Schema later = SCHEMAS.getSchema(ReaderView.of(is));
        for (int i = 0; i < CALLS_PER_CHANGE; i++) {
            JsonNode call = SchemaInstances.of(was, random);
            assertThat(SCHEMAS.getSchema(was).validate(call))
                    .as("%s fits %s", call, was)
                    .isEmpty();
            assertThat(later.validate(call))
                    .as("%s fitted %s, and %s is only %s", call, was, is, differences)
                    .isEmpty();
        }
        return true;
    }

    private static boolean isBreaking(ContractDifference difference) {
        return difference.severity() == Severity.BREAKING;
    }

    private static ToolContract contract(ObjectNode schema, boolean strict) {
        ToolDefinition definition = new ToolDefinition("t", "", new ToolSchema(schema.toString()), strict);
        return new ToolContract(List.of(new DeclaredTool("a.Tools", definition)));
    }
}
