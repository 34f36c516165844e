package dev.assistanttools.run;

import dev.assistanttools.openai.TokenUsage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What models cost. This library knows no prices, as they change: whoever sets a budget says them. Immutable.
 *
 * @param byModel the price of each model, by its name as the API writes it, such as {@code gpt-4.1}; all in one unit of money
 */
public record ModelPrices(Map<String, ModelPrice> byModel) {

    private static final ModelPrices NONE = new ModelPrices(Map.of());

    /** Copies the map. */
    public ModelPrices {
        byModel = Map.copyOf(byModel);
    }

    /** No model has a price. */
    public static ModelPrices none() {
        return NONE;
    }

    /** These prices, and that of one more model. */
    public ModelPrices with(String model, ModelPrice price) {
        Map<String, ModelPrice> more = new HashMap<>(byModel);
        more.put(model, price);
        return new ModelPrices(more);
    }

    /** What tokens of a model cost; empty if it has no price. */
    public Optional<BigDecimal> cost(String model, TokenUsage usage) {
        return Optional.ofNullable(byModel.get(model)).map(price -> price.cost(usage));
    }
}
