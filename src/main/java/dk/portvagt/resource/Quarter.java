package dk.portvagt.resource;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies a quarter of a calendar year, 1 to 4; written {@code 2027-1}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-([1-4])");
    private static final int MONTHS = 3;
    private static final int IN_A_YEAR = 4;

    public Quarter {
        if (number < 1 || number > IN_A_YEAR) {
            throw new IllegalArgumentException("Quarter is not 1 to 4: " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Parses a quarter.
     *
     * @throws IllegalArgumentException when the text is not a quarter
     */
    public static Quarter parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a quarter: " + text);
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Returns the quarter that many quarters later; negative for earlier. */
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths((long) MONTHS * quarters));
    }

    /** Writes {@code 1. kvartal 2027}, for display. */
    public String label() {
        return number + ". kvartal " + year;
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
