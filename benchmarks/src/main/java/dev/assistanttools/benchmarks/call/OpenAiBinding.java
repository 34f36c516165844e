package dev.assistanttools.benchmarks.call;

import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem.FunctionCallOutput;
import dev.assistanttools.benchmarks.shop.Shop;

/** What the official client offers: its own binding of a call's arguments to a class, and its writing of the result. */
public final class OpenAiBinding implements Contestant {

    private final Shop shop = new Shop();

    /** One that has met no type yet. */
    public OpenAiBinding() {}

    @Override
    public Answer prepare(Workload workload) {
        return switch (workload) {
            case SMALL ->
                arguments -> {
                    Jackson2Databind.Forecast read =
                            call(workload, arguments).arguments(Jackson2Databind.Forecast.class);
                    return shop.forecast(read.city(), read.unit());
                };
            case RECORD ->
                arguments -> written(shop.place(call(workload, arguments)
                        .arguments(Jackson2Databind.Place.class)
                        .order()));
            case BULK ->
                arguments -> written(shop.restock(call(workload, arguments)
                        .arguments(Jackson2Databind.Restock.class)
                        .deliveries()));
        };
    }

    private static ResponseFunctionToolCall call(Workload workload, String arguments) {
        return ResponseFunctionToolCall.builder()
                .callId("call_1")
                .name(workload.tool())
                .arguments(arguments)
                .build();
    }

    private static String written(Object result) {
        return FunctionCallOutput.builder()
                .callId("call_1")
                .outputAsJson(result)
                .build()
                .output()
                .asString();
    }
}
