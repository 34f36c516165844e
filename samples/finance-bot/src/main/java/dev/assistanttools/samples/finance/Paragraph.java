package dev.assistanttools.samples.finance;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a bounded width. */
final class Paragraph {

    private Paragraph() {}

    /** Breaks the text after a space or a comma where there is one, so that JSON can be read too. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int end = Math.max(rest.lastIndexOf(' ', width), rest.lastIndexOf(',', width - 1)) + 1;
            if (end == 0) {
                end = width;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
