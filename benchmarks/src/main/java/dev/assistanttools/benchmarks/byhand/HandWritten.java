package dev.assistanttools.benchmarks.byhand;

import dev.assistanttools.benchmarks.call.Contestant;
import dev.assistanttools.benchmarks.call.Workload;
import dev.assistanttools.benchmarks.shop.Delivery;
import dev.assistanttools.benchmarks.shop.Order;
import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.benchmarks.shop.Unit;
import java.util.List;

/** The floor: plain Java over the text, without a library and without a check that is not needed. */
public final class HandWritten implements Contestant {

    private static final Unit[] UNITS = Unit.values();

    private final Shop shop = new Shop();

    /** One that has nothing to prepare. */
    public HandWritten() {}

    @Override
    public Answer prepare(Workload workload) {
        return switch (workload) {
            case SMALL -> this::forecast;
            case RECORD -> this::place;
            case BULK -> this::restock;
        };
    }

    private String forecast(String arguments) {
        TextReader in = new TextReader(arguments);
        String city = null;
        Unit unit = null;
        in.begin('{');
        while (in.nextName()) {
            if (in.nameIs("city")) {
                city = in.string();
            } else if (in.nameIs("unit")) {
                unit = in.constant(UNITS);
            } else {
                throw in.unknown();
            }
        }
        return shop.forecast(city, unit);
    }

    private String place(String arguments) {
        TextReader in = new TextReader(arguments);
        Order order = null;
        in.begin('{');
        while (in.nextName()) {
            order = ShopReader.order(in);
        }
        return ShopWriter.receipt(shop.place(order));
    }

    private String restock(String arguments) {
        TextReader in = new TextReader(arguments);
        List<Delivery> deliveries = null;
        in.begin('{');
        while (in.nextName()) {
            deliveries = ShopReader.deliveries(in);
        }
        return ShopWriter.stock(shop.restock(deliveries));
    }
}
