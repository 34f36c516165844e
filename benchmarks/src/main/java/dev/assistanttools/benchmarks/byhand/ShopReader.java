package dev.assistanttools.benchmarks.byhand;

import dev.assistanttools.benchmarks.shop.Address;
import dev.assistanttools.benchmarks.shop.Country;
import dev.assistanttools.benchmarks.shop.Customer;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Speed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the shop's records. */
final class ShopReader {

    private static final Speed[] SPEEDS = Speed.values();
    private static final Country[] COUNTRIES = Country.values();

    private ShopReader() {}

    static Order order(TextReader in) {
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
        in.begin('{');
        while (in.nextName()) {
            if (in.nameIs("number")) {
                number = in.string();
            } else if (in.nameIs("sequence")) {
                sequence = in.integer();
            } else if (in.nameIs("customer")) {
                customer = customer(in);
            } else if (in.nameIs("deliverTo")) {
                deliverTo = address(in);
            } else if (in.nameIs("wanted")) {
                wanted = in.date();
            } else if (in.nameIs("placed")) {
                placed = in.dateTime();
            } else if (in.nameIs("speed")) {
                speed = in.constant(SPEEDS);
            } else if (in.nameIs("total")) {
                total = in.decimal();
            } else if (in.nameIs("discount")) {
                discount = in.decimal();
            } else if (in.nameIs("gift")) {
                gift = in.bool();
            } else if (in.nameIs("parcels")) {
                parcels = (int) in.integer();
            } else if (in.nameIs("note")) {
                note = in.string();
            } else {
                throw in.unknown();
            }
        }
        return new Order(
                number, sequence, customer, deliverTo, wanted, placed, speed, total, discount, gift, parcels, note);
    }

    private static Customer customer(TextReader in) {
        long id = 0;
        String name = null;
        String email = null;
        Address address = null;
        LocalDate since = null;
        in.begin('{');
        while (in.nextName()) {
            if (in.nameIs("id")) {
                id = in.integer();
            } else if (in.nameIs("name")) {
                name = in.string();
            } else if (in.nameIs("email")) {
                email = in.string();
            } else if (in.nameIs("address")) {
                address = address(in);
            } else if (in.nameIs("since")) {
                since = in.date();
            } else {
                throw in.unknown();
            }
        }
        return new Customer(id, name, email, address, since);
    }

    private static Address address(TextReader in) {
        String street = null;
        String city = null;
        String zip = null;
        Country country = null;
        in.begin('{');
        while (in.nextName()) {
            if (in.nameIs("street")) {
                street = in.string();
            } else if (in.nameIs("city")) {
                city = in.string();
            } else if (in.nameIs("zip")) {
                zip = in.string();
            } else if (in.nameIs("country")) {
                country = in.constant(COUNTRIES);
            } else {
                throw in.unknown();
            }
        }
        return new Address(street, city, zip, country);
    }

    static List<Delivery> deliveries(TextReader in) {
        List<Delivery> deliveries = new ArrayList<>();
        in.begin('[');
        while (in.hasMore(']')) {
            deliveries.add(delivery(in));
        }
        return deliveries;
    }

    private static Delivery delivery(TextReader in) {
        String article = null;
        long serial = 0;
        int count = 0;
        BigDecimal price = null;
        LocalDate due = null;
        Speed speed = null;
        in.begin('{');
        while (in.nextName()) {
            if (in.nameIs("article")) {
                article = in.string();
            } else if (in.nameIs("serial")) {
                serial = in.integer();
            } else if (in.nameIs("count")) {
                count = (int) in.integer();
            } else if (in.nameIs("price")) {
                price = in.decimal();
            } else if (in.nameIs("due")) {
                due = in.date();
            } else if (in.nameIs("speed")) {
                speed = in.constant(SPEEDS);
            } else {
                throw in.unknown();
            }
        }
        return new Delivery(article, serial, count, price, due, speed);
    }
}
