package dev.assistanttools.benchmarks.byhand;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assistanttools.benchmarks.shop.Address;
import dev.assistanttools.benchmarks.shop.Country;
import dev.assistanttools.benchmarks.shop.Customer;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Speed;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the shop's records with Jackson 2's parser. */
final class StreamingReader {

    private StreamingReader() {}

    static Order order(JsonParser in) throws IOException {
        String number = null;
        long sequence = 0;
        Customer customer = null;
        Address deliverTo = null;
        LocalDate wanted = null;
        LocalDateTime placed = null;
        Speed speed = null;
        BigDecimal total = null;
        BigDecimal discount = null;
        boolean gift = false;
        int parcels = 0;
        String note = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "number" -> number = in.getText();
                case "sequence" -> sequence = in.getLongValue();
                case "customer" -> customer = customer(in);
                case "deliverTo" -> deliverTo = address(in);
                case "wanted" -> wanted = LocalDate.parse(in.getText());
                case "placed" -> placed = LocalDateTime.parse(in.getText());
                case "speed" -> speed = Speed.valueOf(in.getText());
                case "total" -> total = in.getDecimalValue();
                case "discount" -> discount = in.getDecimalValue();
                case "gift" -> gift = in.getBooleanValue();
                case "parcels" -> parcels = in.getIntValue();
                case "note" -> note = in.getText();
                default -> throw new IllegalArgumentException("Unknown property " + field);
            }
        }
        return new Order(
                number, sequence, customer, deliverTo, wanted, placed, speed, total, discount, gift, parcels, note);
    }

    private static Customer customer(JsonParser in) throws IOException {
        long id = 0;
        String name = null;
        String email = null;
        Address address = null;
        LocalDate since = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "id" -> id = in.getLongValue();
                case "name" -> name = in.getText();
                case "email" -> email = in.getText();
                case "address" -> address = address(in);
                case "since" -> since = LocalDate.parse(in.getText());
                default -> throw new IllegalArgumentException("Unknown property " + field);
            }
        }
        return new Customer(id, name, email, address, since);
    }

    private static Address address(JsonParser in) throws IOException {
        String street = null;
        String city = null;
        String zip = null;
        Country country = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "street" -> street = in.getText();
                case "city" -> city = in.getText();
                case "zip" -> zip = in.getText();
                case "country" -> country = Country.valueOf(in.getText());
                default -> throw new IllegalArgumentException("Unknown property " + field);
            }
        }
        return new Address(street, city, zip, country);
    }

    static List<Delivery> deliveries(JsonParser in) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            deliveries.add(delivery(in));
        }
        return deliveries;
    }

    private static Delivery delivery(JsonParser in) throws IOException {
        String article = null;
        long serial = 0;
        int count = 0;
        BigDecimal price = null;
        LocalDate due = null;
        Speed speed = null;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            switch (field) {
                case "article" -> article = in.getText();
                case "serial" -> serial = in.getLongValue();
                case "count" -> count = in.getIntValue();
                case "price" -> price = in.getDecimalValue();
                case "due" -> due = LocalDate.parse(in.getText());
                case "speed" -> speed = Speed.valueOf(in.getText());
                default -> throw new IllegalArgumentException("Unknown property " + field);
            }
        }
        return new Delivery(article, serial, count, price, due, speed);
    }
}
