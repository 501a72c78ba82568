package dk.portvagt.acquisition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a case, such as {@code 901-2026-0042}: municipality, year of registration, number within both. It is also
 * the business key of every process and record of the case.
 */
public record CaseNumber(String municipality, int year, int number) {

    private static final Pattern FORMAT = Pattern.compile("([0-9]{3})-([0-9]{4})-([0-9]{4,9})");

    /**
     * Parses a case number.
     *
     * @throws IllegalArgumentException when the text is not a case number
     */
    public static CaseNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a case number: " + text));
    }

    /** Parses a number as a person typed it, ignoring surrounding blanks; empty when it is no case number. */
    public static Optional<CaseNumber> parse(@Nullable String text) {
        Matcher parts = FORMAT.matcher(text == null ? "" : text.strip());
        return parts.matches()
                ? Optional.of(new CaseNumber(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%04d-%04d".formatted(municipality, year, number);
    }
}
