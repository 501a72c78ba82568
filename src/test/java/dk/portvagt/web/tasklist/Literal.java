package dk.portvagt.web.tasklist;

import java.util.ArrayList;
import java.util.List;

/**
 * A string or a template of a JavaScript module.
 *
 * @param text as written; of a template each value by its number, {@code {0}}, and one space where it has several or a
 *     line break
 * @param before the code up to it, without comments
 */
record Literal(String text, String before) {

    /** Reads all of a module, also those that stand within the values of others. */
    static List<Literal> of(String module) {
        Reader reader = new Reader(module);
        reader.code(false);
        return reader.found;
    }

    /** Whether it is handed to {@code t}, which says it in the person's language. */
    boolean isText() {
        return before.matches("(?s).*(?<![\\w$.])t`$");
    }

    /** Whether it is shown as it stands: not handed to {@code t} or {@code term}. */
    boolean isBare() {
        return !isText() && !before.matches("(?s).*(?<![\\w$.])term\\(['`]$");
    }

    /** Knows strings, templates and comments. A pattern such as {@code /a/} must hold no quotes and no two slashes. */
    private static final class Reader {

        private final String module;
        private final List<Literal> found = new ArrayList<>();
        private final StringBuilder before = new StringBuilder();
        private int at;

        private Reader(String module) {
            this.module = module;
        }

        /** @param inTemplate ends at the brace that closes a value of a template */
        private void code(boolean inTemplate) {
            int depth = 0;
            while (at < module.length()) {
                char next = module.charAt(at);
                if (module.startsWith("//", at)) {
                    skipTo("\n");
                } else if (module.startsWith("/*", at)) {
                    skipTo("*/");
                } else if (next == '\'' || next == '"' || next == '`') {
                    literal(next);
                } else if (inTemplate && next == '}' && depth == 0) {
                    at++;
                    return;
                } else {
                    depth += next == '{' ? 1 : next == '}' ? -1 : 0;
                    before.append(next);
                    at++;
                }
            }
        }

        private void literal(char quote) {
            before.append(quote);
            String code = before.toString();
            StringBuilder text = new StringBuilder();
            int values = 0;
            for (at++; module.charAt(at) != quote; ) {
                if (quote == '`' && module.startsWith("${", at)) {
                    at += 2;
                    text.append('{').append(values++).append('}');
                    code(true);
                } else {
                    int size = module.charAt(at) == '\\' ? 2 : 1;
                    text.append(module, at, at + size);
                    at += size;
                }
            }
            at++;
            before.append(quote);
            found.add(new Literal(text.toString().replaceAll("\\s+", " "), code));
        }

        private void skipTo(String end) {
            int found = module.indexOf(end, at);
            at = found < 0 ? module.length() : found + end.length();
        }
    }
}
