package dev.assistanttools.spi;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Currency;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns strings into values that identify something.
 *
 * @param <T> what a string becomes
 * @param expected what would have fitted, as it stands after "expected"
 * @param parser gives null if a string does not fit
 */
record IdentifierText<T>(String expected, Function<String, @Nullable T> parser) {

    private static final int UUID_LENGTH = 36;

    static final IdentifierText<UUID> UNIQUE_ID =
            new IdentifierText<>("a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"", IdentifierText::uniqueId);

    static final IdentifierText<URI> REFERENCE =
            new IdentifierText<>("a URI such as \"https://example.org/\"", IdentifierText::reference);

    static final IdentifierText<URL> LOCATION =
            new IdentifierText<>("an absolute URL such as \"https://example.org/\"", IdentifierText::location);

    static final IdentifierText<Locale> LOCALE =
            new IdentifierText<>("a language tag such as \"en\" or \"de-CH\"", IdentifierText::locale);

    static final IdentifierText<Currency> CURRENCY =
            new IdentifierText<>("a currency code of ISO 4217 such as \"EUR\"", IdentifierText::currency);

    private static @Nullable UUID uniqueId(String text) {
        return isWholeUuid(text) ? UUID.fromString(text) : null;
    }

    /** {@link UUID#fromString} fills up groups that are too short. */
    private static boolean isWholeUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (isHyphen ? c != '-' : !HexFormat.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable URI reference(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable URL location(String text) {
        URI reference = reference(text);
        if (reference == null || !reference.isAbsolute()) {
            return null;
        }
        try {
            return reference.toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Many a model writes the underscore that Java's own {@link Locale#toString()} has. */
    private static @Nullable Locale locale(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : new Locale.Builder()
                            .setLanguageTag(text.replace('_', '-'))
                            .build();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable Currency currency(String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
