package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.processor.Compilation.Source;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random tools compile without a warning, and take what their schemas allow. {@code -Dodd.signatures=1500} writes more of them than the
 * 200 of every build, {@code -Dodd.seed=N} others.
 */
class OddSignaturesTest {

    @Test
    void whateverTheSignatureTheToolCompilesAndTakesWhatItsSchemaAllows(TestReporter reporter)
            throws ReflectiveOperationException {
        int count = Integer.getInteger("odd.signatures", 200);
        long seed = Long.getLong("odd.seed", 20_261_121);
        reporter.publishEntry("odd.seed", String.valueOf(seed));
        OddSignatures signatures = new OddSignatures(seed);
        List<Source> sources = signatures.write(count);

        Compilation compilation = Compilation.of(sources, "-Xmaxerrs", "20");

        String where = "-Dodd.seed=" + seed + " -Dodd.signatures=" + count;
        assertThat(compilation.complaints()).as(where).isEmpty();
        ToolRegistry registry = ToolRegistry.of(beans(compilation.loader(), signatures.beans()));
        assertThat(registry.definitions()).as(where).hasSize(count);
        assertThat(refusals(registry)).as(where).isEmpty();
    }

    private static Object[] beans(ClassLoader loader, List<String> names) throws ReflectiveOperationException {
        List<Object> beans = new ArrayList<>();
        for (String name : names) {
            beans.add(loader.loadClass(name).getDeclaredConstructor().newInstance());
        }
        return beans.toArray();
    }

    /** The calls that did not succeed. */
    private static List<String> refusals(ToolRegistry registry) {
        ToolDispatcher dispatcher = ToolDispatcher.of(registry);
        List<String> refusals = new ArrayList<>();
        for (ToolDefinition tool : registry.definitions()) {
            String schema = tool.schema().json();
            String arguments = SchemaInstances.of(schema);
            ToolCallResult result = dispatcher.dispatch(new ToolCall("1", tool.name(), arguments));
            if (!(result instanceof ToolCallResult.Succeeded)) {
                refusals.add(tool.name() + " " + arguments + ": " + result.output() + " " + schema);
            }
        }
        return refusals;
    }
}
