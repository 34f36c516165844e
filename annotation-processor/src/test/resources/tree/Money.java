package tree;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount.
 *
 * @param amount exact
 * @param currency of it
 */
public record Money(@PositiveOrZero BigDecimal amount, Currency currency) {

    /**
     * Makes one.
     *
     * @param euros how many
     */
    public static Money of(BigDecimal euros) {
        return new Money(euros, Currency.getInstance("EUR"));
    }
}
