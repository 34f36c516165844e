package dev.assistanttools.benchmarks.call;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.benchmarks.shop.Unit;
import java.util.List;

/** What one writes who has Jackson 2: a record per tool, {@code readValue} and {@code writeValueAsString}. All are compared with it. */
public final class Jackson2Databind implements Contestant {

    record Forecast(String city, Unit unit) {}

    record Place(Order order) {}

    record Restock(List<Delivery> deliveries) {}

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Shop shop = new Shop();

    /** One that has met no type yet. */
    public Jackson2Databind() {}

    @Override
    public Answer prepare(Workload workload) {
        return switch (workload) {
            case SMALL ->
                arguments -> {
                    Forecast read = mapper.readValue(arguments, Forecast.class);
                    return shop.forecast(read.city(), read.unit());
                };
            case RECORD ->
                arguments -> mapper.writeValueAsString(
                        shop.place(mapper.readValue(arguments, Place.class).order()));
            case BULK ->
                arguments -> mapper.writeValueAsString(
                        shop.restock(mapper.readValue(arguments, Restock.class).deliveries()));
        };
    }
}
