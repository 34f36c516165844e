package dev.assistanttools.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what an endpoint writes fit to be shown: one line, not too long, without keys, without users in addresses. */
final class Redaction {

    private static final int LONGEST = 500;

    /** A shorter one is no key but the word that an endpoint without keys is given, which may stand in any sentence. */
    private static final int SHORTEST_KEY = 8;

    private static final Pattern CONTROL_OR_SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern KEY =
            Pattern.compile("\\b(sk-|Bearer\\s+)[A-Za-z0-9_.*~+/=-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]*@");

    private final String apiKey;

    Redaction(@Nullable String apiKey) {
        this.apiKey = apiKey == null ? "" : apiKey;
    }

    String clean(@Nullable String text) {
        String oneLine =
                CONTROL_OR_SPACE.matcher(String.valueOf(text)).replaceAll(" ").strip();
        String harmless = apiKey.length() < SHORTEST_KEY ? oneLine : oneLine.replace(apiKey, "(key)");
        harmless = KEY.matcher(harmless).replaceAll("(key)");
        harmless = USER_INFO.matcher(harmless).replaceAll("://");
        return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST) + "...";
    }
}
