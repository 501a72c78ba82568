package dk.portvagt.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates, writes and reads amounts in DKK. */
public final class Kroner {

    /** The largest amount of one booking: far above any municipality's budget, far below a balance's capacity. */
    public static final BigDecimal MAX = new BigDecimal("999999999999.99");

    private static final Pattern DANISH = Pattern.compile("-?([1-9]\\d{0,2}(\\.\\d{3})+|\\d+)(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.\\d{1,2}");

    private Kroner() {}

    /**
     * Returns the amount with two decimals.
     *
     * @throws IllegalArgumentException if it is zero, negative, above {@link #MAX} or has fractions of an øre
     */
    public static BigDecimal requirePositive(BigDecimal amount) {
        BigDecimal exact = requireNotNegative(amount);
        if (exact.signum() == 0) {
            throw new IllegalArgumentException("Amount is zero");
        }
        return exact;
    }

    /**
     * Returns the amount with two decimals.
     *
     * @throws IllegalArgumentException if it is negative, above {@link #MAX} or has fractions of an øre
     */
    public static BigDecimal requireNotNegative(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Amount is negative: " + amount);
        }
        if (amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("Amount exceeds " + MAX + " kr.: " + amount);
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Amount has fractions of an øre: " + amount);
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Writes the amount in Danish notation: {@code 1.250.000 kr.}, or {@code 1.250.000,50 kr.} when there are øre. */
    public static String format(BigDecimal amount) {
        // The symbols are spelled out because a locale's symbols may change with the JDK.
        DecimalFormatSymbols symbols = new DecimalFormatSymbols();
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount) + " kr.";
    }

    /** Writes a part of a whole in per cent: {@code 48 %}; empty when the whole is nothing. */
    public static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? ""
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP) + " %";
    }

    /**
     * Reads {@code 1.250.000,50}, {@code 1250000,5}, {@code 1250000} and {@code 1250000.50}; empty for anything else. A
     * dot followed by three digits groups thousands, as in Danish: {@code 1.250} is 1250.
     */
    public static Optional<BigDecimal> parse(String text) {
        String written = text.strip();
        if (DANISH.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
