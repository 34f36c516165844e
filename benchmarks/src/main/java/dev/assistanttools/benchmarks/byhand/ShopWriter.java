package dev.assistanttools.benchmarks.byhand;

import dev.assistanttools.benchmarks.shop.Address;
import dev.assistanttools.benchmarks.shop.Customer;
import dev.assistanttools.benchmarks.shop.Receipt;
import dev.assistanttools.benchmarks.shop.Stock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Writes the shop's records. */
final class ShopWriter {

    private final StringBuilder out;

    private ShopWriter(int size) {
        this.out = new StringBuilder(size);
    }

    static String receipt(Receipt receipt) {
        ShopWriter writer = new ShopWriter(700);
        writer.write(receipt);
        return writer.out.toString();
    }

    static String stock(List<Stock> stock) {
        ShopWriter writer = new ShopWriter(256 * stock.size());
        char before = '[';
        for (Stock one : stock) {
            writer.out.append(before);
            writer.write(one);
            before = ',';
        }
        return writer.out.append(']').toString();
    }

    private void write(Receipt receipt) {
        string("{\"number\":", receipt.number());
        out.append(",\"sequence\":").append(receipt.sequence());
        write(receipt.customer());
        out.append(",\"deliverTo\":");
        write(receipt.deliverTo());
        date(",\"arrives\":\"", receipt.arrives());
        dateTime("\",\"confirmed\":\"", receipt.confirmed());
        out.append("\",\"speed\":\"").append(receipt.speed().name());
        out.append("\",\"total\":").append(receipt.total().toPlainString());
        out.append(",\"discount\":").append(receipt.discount().toPlainString());
        out.append(",\"gift\":").append(receipt.gift());
        out.append(",\"parcels\":").append(receipt.parcels());
        string(",\"message\":", receipt.message());
        out.append('}');
    }

    private void write(Customer customer) {
        out.append(",\"customer\":{\"id\":").append(customer.id());
        string(",\"name\":", customer.name());
        string(",\"email\":", customer.email());
        out.append(",\"address\":");
        write(customer.address());
        date(",\"since\":\"", customer.since());
        out.append("\"}");
    }

    private void write(Address address) {
        string("{\"street\":", address.street());
        string(",\"city\":", address.city());
        string(",\"zip\":", address.zip());
        out.append(",\"country\":\"").append(address.country().name()).append("\"}");
    }

    private void write(Stock stock) {
        string("{\"article\":", stock.article());
        string(",\"shelf\":", stock.shelf());
        string(",\"remark\":", stock.remark());
        out.append(",\"serial\":").append(stock.serial());
        out.append(",\"count\":").append(stock.count());
        out.append(",\"price\":").append(stock.price().toPlainString());
        out.append(",\"value\":").append(stock.value().toPlainString());
        date(",\"due\":\"", stock.due());
        dateTime("\",\"counted\":\"", stock.counted());
        out.append("\",\"speed\":\"").append(stock.speed().name());
        out.append("\",\"sold\":").append(stock.sold()).append('}');
    }

    private void dateTime(String before, LocalDateTime dateTime) {
        date(before, dateTime.toLocalDate());
        twoDigits('T', dateTime.getHour());
        twoDigits(':', dateTime.getMinute());
        twoDigits(':', dateTime.getSecond());
    }

    /** Of a year with four digits. */
    private void date(String before, LocalDate date) {
        out.append(before).append(date.getYear());
        twoDigits('-', date.getMonthValue());
        twoDigits('-', date.getDayOfMonth());
    }

    private void twoDigits(char before, int value) {
        out.append(before).append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    private void string(String before, String text) {
        out.append(before).append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
