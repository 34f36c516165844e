package dev.assistanttools.spi;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns strings into values that identify something.
 *
 * @param <T> what a string becomes
 * @param expected what would have fitted, as it stands after "expected"
 * @param parser gives null if a string does not fit
 */
record IdentifierText<T>(String expected, Function<String, @Nullable T> parser) {

    /** {@link UUID#fromString} fills up groups that are too short. */
    private static final Pattern WHOLE_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
        return WHOLE_UUID.matcher(text).matches() ? UUID.fromString(text) : null;
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
