package dev.assistanttools.registry.elsewhere;

import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.List;

/** As the annotation processor writes it. */
public final class Shop_Toolset implements GeneratedToolset<Shop> {

    @Override
    public Class<Shop> beanType() {
        return Shop.class;
    }

    @Override
    public List<ToolBinding<Shop>> bindings() {
        ToolSchema none = new ToolSchema(
                "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
        return List.of(
                new ToolBinding<>(
                        new ToolDefinition("hours", "Opening hours.", none, true),
                        "hours()",
                        (bean, arguments, context) -> bean.get().hours()),
                new ToolBinding<>(
                        new ToolDefinition("owner", "Who owns it.", none, true),
                        "owner()",
                        (bean, arguments, context) -> bean.get().owner()));
    }
}
