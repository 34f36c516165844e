package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one writes who has Jackson 3. */
public final class Jackson3Databind implements Contestant {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Shop shop = new Shop();

    /** One that has met no type yet. */
    public Jackson3Databind() {}

    @Override
    public Answer prepare(Workload workload) {
        return switch (workload) {
            case SMALL ->
                arguments -> {
                    Jackson2Databind.Forecast read = mapper.readValue(arguments, Jackson2Databind.Forecast.class);
                    return shop.forecast(read.city(), read.unit());
                };
            case RECORD ->
                arguments ->
                        mapper.writeValueAsString(shop.place(mapper.readValue(arguments, Jackson2Databind.Place.class)
                                .order()));
            case BULK ->
                arguments -> mapper.writeValueAsString(
                        shop.restock(mapper.readValue(arguments, Jackson2Databind.Restock.class)
                                .deliveries()));
        };
    }
}
