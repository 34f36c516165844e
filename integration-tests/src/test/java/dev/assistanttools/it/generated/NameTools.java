package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that need care, and text of other types. */
@SuppressWarnings("UnicodeInCode") // that is what is tested
class NameTools {

    /** Names that no ASCII has, or that are near keywords. */
    record Größe(int höhe, String class_, String $, String _x, boolean 有効) {}

    /** As Java prints it. */
    @AssistantTool
    String printNames(
            Größe größe,
            String $,
            String _a,
            String record,
            String arguments,
            String bean,
            String property,
            String STRING,
            String var) {
        return größe + " " + List.of($, _a, record, arguments, bean, property, STRING, var);
    }

    /** As Java prints it. */
    @AssistantTool
    String printCharacters(
            char one,
            Character another,
            char[] several,
            CharSequence text,
            List<CharSequence> texts,
            Map<String, Character> byName,
            Optional<Character> last) {
        return one + " " + another + " " + new String(several) + " " + text + " " + texts + " " + byName + " " + last;
    }
}
