package dev.assistanttools.benchmarks.langchain4j;

import dev.assistanttools.benchmarks.call.Contestant;
import dev.assistanttools.benchmarks.call.Workload;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Receipt;
import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.benchmarks.shop.Stock;
import dev.assistanttools.benchmarks.shop.Unit;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** LangChain4j's call of an annotated method, set up as its AI services do; the result is written when its text is asked for. */
public final class LangChain4j implements Contestant {

    /** The shop, annotated for LangChain4j. */
    public static final class Tools {

        private final Shop shop = new Shop();

        Tools() {}

        /** Says how warm it is. */
        @Tool("Says how warm it is in a city.")
        public String forecast(String city, Unit unit) {
            return shop.forecast(city, unit);
        }

        /** Takes an order. */
        @Tool("Places an order.")
        public Receipt place(Order order) {
            return shop.place(order);
        }

        /** Puts each delivery on two shelves. */
        @Tool("Takes what suppliers bring; says where it lies now.")
        public List<Stock> restock(List<Delivery> deliveries) {
            return shop.restock(deliveries);
        }
    }

    /** One that knows no tool yet. */
    public LangChain4j() {}

    @Override
    public Answer prepare(Workload workload) {
        Method method = Arrays.stream(Tools.class.getMethods())
                .filter(candidate -> candidate.getName().equals(workload.tool()))
                .findAny()
                .orElseThrow();
        DefaultToolExecutor executor = DefaultToolExecutor.builder()
                .object(new Tools())
                .originalMethod(method)
                .methodToInvoke(method)
                .wrapToolArgumentsExceptions(true)
                .propagateToolExecutionExceptions(true)
                .build();
        InvocationContext context = InvocationContext.builder().build();
        return arguments -> {
            ToolExecutionRequest request = ToolExecutionRequest.builder()
                    .id("call_1")
                    .name(workload.tool())
                    .arguments(arguments)
                    .build();
            return executor.executeWithContext(request, context).resultText();
        };
    }
}
