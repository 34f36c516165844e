package dev.assistanttools.benchmarks.byhand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import dev.assistanttools.benchmarks.call.Contestant;
import dev.assistanttools.benchmarks.call.Workload;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.benchmarks.shop.Stock;
import dev.assistanttools.benchmarks.shop.Unit;
import java.io.IOException;
import java.util.List;

/** Jackson 2's parser and generator, driven by hand. */
public final class Jackson2Streaming implements Contestant {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Shop shop = new Shop();

    /** One that has read nothing yet. */
    public Jackson2Streaming() {}

    @Override
    public Answer prepare(Workload workload) {
        return switch (workload) {
            case SMALL -> this::forecast;
            case RECORD -> this::place;
            case BULK -> this::restock;
        };
    }

    private String forecast(String arguments) throws IOException {
        try (JsonParser in = factory.createParser(arguments)) {
            in.nextToken();
            String city = null;
            Unit unit = null;
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "city" -> city = in.getText();
                    case "unit" -> unit = Unit.valueOf(in.getText());
                    default -> throw new IllegalArgumentException("Unknown property " + field);
                }
            }
            return shop.forecast(city, unit);
        }
    }

    private String place(String arguments) throws IOException {
        Order order = null;
        try (JsonParser in = factory.createParser(arguments)) {
            in.nextToken();
            while (in.nextFieldName() != null) {
                in.nextToken();
                order = StreamingReader.order(in);
            }
        }
        SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler());
        try (JsonGenerator out = factory.createGenerator(text)) {
            StreamingWriter.write(out, shop.place(order));
        }
        return text.getAndClear();
    }

    private String restock(String arguments) throws IOException {
        List<Delivery> deliveries = null;
        try (JsonParser in = factory.createParser(arguments)) {
            in.nextToken();
            while (in.nextFieldName() != null) {
                in.nextToken();
                deliveries = StreamingReader.deliveries(in);
            }
        }
        SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler());
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartArray();
            for (Stock stock : shop.restock(deliveries)) {
                StreamingWriter.write(out, stock);
            }
            out.writeEndArray();
        }
        return text.getAndClear();
    }
}
