package dk.portvagt.budget.invoice;

import java.util.Optional;

/**
 * Reads Danish company numbers (CVR): eight digits, not beginning with zero, whose sum weighted 2, 7, 6, 5, 4, 3, 2, 1
 * is divisible by 11. The database has the same rule as {@code portvagt.is_cvr()}.
 */
public final class Cvr {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private Cvr() {}

    /**
     * Returns the eight digits of {@code 99000104}, {@code 99 00 01 04} and {@code DK99000104}; empty for no number.
     */
    public static Optional<String> parse(String text) {
        String digits = text.replaceAll("\\s", "").replaceFirst("^(?i:DK)-?", "");
        return digits.matches("[1-9][0-9]{7}") && sum(digits) % 11 == 0 ? Optional.of(digits) : Optional.empty();
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
