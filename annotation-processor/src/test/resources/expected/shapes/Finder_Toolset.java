// Generated from shapes.Finder; changes are lost.
package shapes;

import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Finder}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Finder_Toolset implements GeneratedToolset<Finder> {
    /**
     * Made once, when the tools are registered.
     */
    public Finder_Toolset() {
    }

    @Override
    public Class<Finder> beanType() {
        return Finder.class;
    }

    @Override
    public List<ToolBinding<Finder>> bindings() {
        return List.of();
    }

    @Override
    public List<String> openTools() {
        return List.of(
                "similar(java.lang.Object)",
                "first(java.lang.Object)");
    }
}
