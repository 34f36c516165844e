package dev.assistanttools.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The grammar of JSON numbers (RFC 8259, section 6), and their exact values. Works on slices, so that nothing is copied. */
public final class JsonNumber {

    /** Whatever exponent is larger is cut to this; far above every limit, far below overflow. */
    private static final int EXPONENT_CAP = 100_000_000;

    private static final int MAX_DIGITS_OF_ANY_LONG = 18;

    /** One digit more fits behind any number up to this. */
    private static final long LARGEST_TO_TAKE_A_DIGIT = (Long.MAX_VALUE - 9) / 10;

    private JsonNumber() {}

    /** Whether the whole text is a number. */
    public static boolean isNumber(String text) {
        return !text.isEmpty() && scan(text, 0) == text.length();
    }

    /**
     * Passes over the number that begins at an offset.
     *
     * @return the offset after it; or, if there is none, the bitwise complement of the offset at which a digit was missing
     */
    static int scan(String text, int start) {
        int i = start;
        if (i < text.length() && text.charAt(i) == '-') {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '0') {
            i++;
        } else {
            int digits = i;
            i = digits(text, i);
            if (i == digits) {
                return ~i;
            }
        }
        if (i < text.length() && text.charAt(i) == '.') {
            int digits = i + 1;
            i = digits(text, digits);
            if (i == digits) {
                return ~i;
            }
        }
        if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
            i++;
            if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            int digits = i;
            i = digits(text, i);
            if (i == digits) {
                return ~i;
            }
        }
        return i;
    }

    private static int digits(String text, int start) {
        int i = start;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What {@link #smallInteger} gives for a number that it does not read; itself far out of what it reads. */
    public static final long NOT_SMALL = Long.MIN_VALUE;

    /** The value of a slice that is a number, if it has at most 18 digits and no fraction or exponent, else {@link #NOT_SMALL}. */
    public static long smallInteger(String text, int start, int end) {
        boolean negative = text.charAt(start) == '-';
        int first = negative ? start + 1 : start;
        if (end - first > MAX_DIGITS_OF_ANY_LONG) {
            return NOT_SMALL;
        }
        long value = 0;
        for (int i = first; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_SMALL;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /**
     * The exact value of a slice that is a number, or null if it has more digits than allowed when it is written out without
     * an exponent. Takes time and memory in proportion to the digits allowed, however large the exponent is.
     */
    public static @Nullable BigDecimal decimal(String text, int start, int end, int maxDigits) {
        BigDecimal small = end - start <= maxDigits ? smallDecimal(text, start, end) : null;
        return small == null ? anyDecimal(text, start, end, maxDigits) : small;
    }

    /**
     * The value of nearly all numbers: without an exponent, and with no more digits than a long holds. Nothing but the value is
     * allocated. Null for others.
     */
    private static @Nullable BigDecimal smallDecimal(String text, int start, int end) {
        boolean negative = text.charAt(start) == '-';
        long unscaled = 0;
        int point = end - 1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                if (unscaled > LARGEST_TO_TAKE_A_DIGIT) {
                    return null;
                }
                unscaled = unscaled * 10 + digit;
            } else if (digit == '.' - '0') {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, end - 1 - point);
    }

    private static @Nullable BigDecimal anyDecimal(String text, int start, int end, int maxDigits) {
        int mantissaEnd = mantissaEnd(text, start, end);
        if (isZero(text, start, mantissaEnd)) {
            // An exponent adds nothing to zero; 0.00 keeps its decimals.
            return mantissaEnd - start > maxDigits ? null : new BigDecimal(text.substring(start, mantissaEnd));
        }
        if (mantissaEnd - start > maxDigits + 2) { // sign and point are no digits
            return null;
        }
        BigDecimal mantissa = new BigDecimal(text.substring(start, mantissaEnd));
        int exponent = mantissaEnd == end ? 0 : exponent(text, mantissaEnd + 1, end);
        long scale = (long) mantissa.scale() - exponent;
        long digitsBeforePoint = Math.max(mantissa.precision() - scale, 1);
        if (digitsBeforePoint + Math.max(scale, 0) > maxDigits) {
            return null;
        }
        return exponent == 0 ? mantissa : new BigDecimal(mantissa.unscaledValue(), (int) scale);
    }

    private static int mantissaEnd(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) | 0x20) != 'e') {
            i++;
        }
        return i;
    }

    private static boolean isZero(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    private static int exponent(String text, int start, int end) {
        char sign = text.charAt(start);
        int value = 0;
        for (int i = isDigit(sign) ? start : start + 1; i < end; i++) {
            value = Math.min(value * 10 + (text.charAt(i) - '0'), EXPONENT_CAP);
        }
        return sign == '-' ? -value : value;
    }
}
