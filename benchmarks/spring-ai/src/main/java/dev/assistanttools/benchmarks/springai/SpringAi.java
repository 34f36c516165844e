package dev.assistanttools.benchmarks.springai;

import dev.assistanttools.benchmarks.call.Contestant;
import dev.assistanttools.benchmarks.call.Workload;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Receipt;
import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.benchmarks.shop.Stock;
import dev.assistanttools.benchmarks.shop.Unit;
import java.util.Arrays;
import java.util.List;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** Spring AI's call of an annotated method, without its look-up and observations. */
public final class SpringAi implements Contestant {

    /** The shop, annotated for Spring AI. */
    public static final class Tools {

        private final Shop shop = new Shop();

        Tools() {}

        /** Says how warm it is. */
        @Tool(description = "Says how warm it is in a city.")
        public String forecast(String city, Unit unit) {
            return shop.forecast(city, unit);
        }

        /** Takes an order. */
        @Tool(description = "Places an order.")
        public Receipt place(Order order) {
            return shop.place(order);
        }

        /** Puts each delivery on two shelves. */
        @Tool(description = "Takes what suppliers bring; says where it lies now.")
        public List<Stock> restock(List<Delivery> deliveries) {
            return shop.restock(deliveries);
        }
    }

    /** One that knows no tool yet. */
    public SpringAi() {}

    @Override
    public Answer prepare(Workload workload) {
        ToolCallback[] all = MethodToolCallbackProvider.builder()
                .toolObjects(new Tools())
                .build()
                .getToolCallbacks();
        return Arrays.stream(all)
                .filter(tool -> tool.getToolDefinition().name().equals(workload.tool()))
                .findAny()
                .orElseThrow()::call;
    }
}
