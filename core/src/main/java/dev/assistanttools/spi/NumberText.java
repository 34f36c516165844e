package dev.assistanttools.spi;

import dev.assistanttools.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A slice of a text that is a JSON number, and becomes one of Java's exactly or not at all. Set anew for each number. */
final class NumberText {

    private final int maxDigits;
    private String text = "0";
    private int start;
    private int end = 1;

    NumberText(int maxDigits) {
        this.maxDigits = maxDigits;
    }

    NumberText set(String newText, int newStart, int newEnd) {
        text = newText;
        start = newStart;
        end = newEnd;
        return this;
    }

    long integer(long least, long most) throws UnfitValueException {
        long small = JsonNumber.smallInteger(text, start, end);
        if (small != JsonNumber.NOT_SMALL) {
            if (small >= least && small <= most) {
                return small;
            }
        } else {
            BigDecimal exact = JsonNumber.decimal(text, start, end, maxDigits);
            if (exact != null) {
                BigInteger value = withoutFraction(exact);
                if (value.bitLength() < Long.SIZE && value.longValue() >= least && value.longValue() <= most) {
                    return value.longValue();
                }
            }
        }
        throw new UnfitValueException("an integer from " + least + " to " + most);
    }

    BigInteger bigInteger() throws UnfitValueException {
        long small = JsonNumber.smallInteger(text, start, end);
        if (small != JsonNumber.NOT_SMALL) {
            return BigInteger.valueOf(small);
        }
        BigDecimal exact = JsonNumber.decimal(text, start, end, maxDigits);
        if (exact == null) {
            throw new UnfitValueException("an integer of at most " + maxDigits + " digits");
        }
        return withoutFraction(exact);
    }

    private static BigInteger withoutFraction(BigDecimal exact) throws UnfitValueException {
        if (exact.signum() != 0 && exact.stripTrailingZeros().scale() > 0) {
            throw new UnfitValueException("an integer");
        }
        return exact.toBigInteger();
    }

    BigDecimal bigDecimal() throws UnfitValueException {
        BigDecimal exact = JsonNumber.decimal(text, start, end, maxDigits);
        if (exact == null) {
            throw new UnfitValueException("a number of at most " + maxDigits + " digits");
        }
        return exact;
    }

    double binary64() throws UnfitValueException {
        double value = Double.parseDouble(text.substring(start, end));
        if (Double.isInfinite(value)) {
            throw new UnfitValueException("a number from " + -Double.MAX_VALUE + " to " + Double.MAX_VALUE);
        }
        return value;
    }

    float binary32() throws UnfitValueException {
        float value = Float.parseFloat(text.substring(start, end));
        if (Float.isInfinite(value)) {
            throw new UnfitValueException("a number from " + -Float.MAX_VALUE + " to " + Float.MAX_VALUE);
        }
        return value;
    }
}
