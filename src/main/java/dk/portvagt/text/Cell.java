package dk.portvagt.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/** Reads what a person typed into a cell of a file or a field of a form, and says in Danish what to correct. */
public final class Cell {

    private static final int LONGEST_SHOWN = 40;
    // As they are, and in the full width of East Asian scripts, which Excel treats alike.
    private static final String BEGIN_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";
    private static final List<DateTimeFormatter> DATES =
            List.of(strict("d-M-uuuu"), strict("uuuu-MM-dd"), strict("d.M.uuuu"), strict("d/M/uuuu"));
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private Cell() {}

    /** Returns the text without the spaces around it; empty for a dash, by which lists often say "none". */
    public static String trimmed(String typed) {
        String text = typed.replace('\u00A0', ' ').strip();
        return text.equals("-") || text.equals("–") ? "" : text;
    }

    /**
     * Reads a text that a spreadsheet can show.
     *
     * @param trimmed not empty
     * @param longest number of characters that there is room for
     */
    public static Outcome<String> text(String trimmed, int longest) {
        if (BEGIN_A_FORMULA.indexOf(trimmed.charAt(0)) >= 0) {
            return Outcome.refused("\"%s\" ligner en formel. Skriv teksten uden tegnet %s forrest."
                    .formatted(shown(trimmed), trimmed.charAt(0)));
        }
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return Outcome.refused("Feltet indeholder tegn, der ikke kan vises. Skriv teksten igen.");
        }
        if (trimmed.length() > longest) {
            return Outcome.refused("Teksten er på %d tegn; der er plads til %d.".formatted(trimmed.length(), longest));
        }
        return Outcome.done(trimmed);
    }

    /** Reads a date from 1970 to 2199 as Danes or machines write it. */
    public static Outcome<LocalDate> date(String trimmed) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(trimmed, format);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return Outcome.done(date);
                }
            } catch (DateTimeException e) {
                // Another format may match.
            }
        }
        return Outcome.refused("'%s' findes ikke. Skriv datoen som 31-12-2027.".formatted(shown(trimmed)));
    }

    /** Returns the text without the apostrophe by which an export marks what would otherwise be a formula. */
    public static String unmarked(String trimmed) {
        return trimmed.length() > 1 && trimmed.charAt(0) == '\'' && BEGIN_A_FORMULA.indexOf(trimmed.charAt(1)) >= 0
                ? trimmed.substring(1)
                : trimmed;
    }

    /** Returns as much of what was typed as a sentence has room for. */
    public static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
