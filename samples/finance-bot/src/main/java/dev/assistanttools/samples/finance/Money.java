package dev.assistanttools.samples.finance;

import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Amounts of money: which there may be, and how they are written. */
final class Money {

    private static final BigDecimal MOST = new BigDecimal("1000000000000000");
    private static final int MOST_DECIMALS = 10;

    private Money() {}

    /** How many decimals the units have in which a currency is paid: 2 for the dollar, none for the yen. */
    static int decimals(Currency currency) {
        return currency.getDefaultFractionDigits();
    }

    /**
     * The amount, if there can be one like it.
     *
     * @throws ToolVisibleException if it is not above zero, or larger or finer than anyone needs
     */
    static BigDecimal checked(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new ToolVisibleException("The amount is " + amount.toPlainString() + "; it has to be above 0.");
        }
        if (amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new ToolVisibleException(
                    "The amount has to be at most " + plain(MOST) + ", with at most " + MOST_DECIMALS + " decimals.");
        }
        return amount;
    }

    /** A number as English text with all its decimals, such as {@code 2,500.10}. */
    static String plain(BigDecimal number) {
        return String.format(Locale.ENGLISH, "%,." + Math.max(number.scale(), 0) + "f", number);
    }

    /** An amount with its currency, such as {@code 2,500.10 USD}. */
    static String text(BigDecimal amount, Currency currency) {
        BigDecimal shown = amount.scale() < decimals(currency) ? amount.setScale(decimals(currency)) : amount;
        return plain(shown) + " " + currency.getCurrencyCode();
    }
}
