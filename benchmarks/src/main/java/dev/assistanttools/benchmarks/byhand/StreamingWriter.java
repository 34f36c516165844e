package dev.assistanttools.benchmarks.byhand;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assistanttools.benchmarks.shop.Address;
import dev.assistanttools.benchmarks.shop.Customer;
import dev.assistanttools.benchmarks.shop.Receipt;
import dev.assistanttools.benchmarks.shop.Stock;
import java.io.IOException;

/** Writes the shop's records with Jackson 2's generator. */
final class StreamingWriter {

    private StreamingWriter() {}

    static void write(JsonGenerator out, Receipt receipt) throws IOException {
        out.writeStartObject();
        out.writeStringField("number", receipt.number());
        out.writeNumberField("sequence", receipt.sequence());
        out.writeFieldName("customer");
        write(out, receipt.customer());
        out.writeFieldName("deliverTo");
        write(out, receipt.deliverTo());
        out.writeStringField("arrives", receipt.arrives().toString());
        out.writeStringField("confirmed", receipt.confirmed().toString());
        out.writeStringField("speed", receipt.speed().name());
        out.writeNumberField("total", receipt.total());
        out.writeNumberField("discount", receipt.discount());
        out.writeBooleanField("gift", receipt.gift());
        out.writeNumberField("parcels", receipt.parcels());
        out.writeStringField("message", receipt.message());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Customer customer) throws IOException {
        out.writeStartObject();
        out.writeNumberField("id", customer.id());
        out.writeStringField("name", customer.name());
        out.writeStringField("email", customer.email());
        out.writeFieldName("address");
        write(out, customer.address());
        out.writeStringField("since", customer.since().toString());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Address address) throws IOException {
        out.writeStartObject();
        out.writeStringField("street", address.street());
        out.writeStringField("city", address.city());
        out.writeStringField("zip", address.zip());
        out.writeStringField("country", address.country().name());
        out.writeEndObject();
    }

    static void write(JsonGenerator out, Stock stock) throws IOException {
        out.writeStartObject();
        out.writeStringField("article", stock.article());
        out.writeStringField("shelf", stock.shelf());
        out.writeStringField("remark", stock.remark());
        out.writeNumberField("serial", stock.serial());
        out.writeNumberField("count", stock.count());
        out.writeNumberField("price", stock.price());
        out.writeNumberField("value", stock.value());
        out.writeStringField("due", stock.due().toString());
        out.writeStringField("counted", stock.counted().toString());
        out.writeStringField("speed", stock.speed().name());
        out.writeBooleanField("sold", stock.sold());
        out.writeEndObject();
    }
}
