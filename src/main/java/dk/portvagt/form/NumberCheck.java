package dk.portvagt.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks whole numbers against their bounds. */
final class NumberCheck {

    /** Limits numbers to those that a browser can hold exactly: 2^53 - 1. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final BigDecimal FIVE_DIGITS = BigDecimal.valueOf(10_000);

    private static final String KRONER = "kr.";

    private final Feel feel;
    private final Map<String, @Nullable Object> submitted;

    NumberCheck(Feel feel, Map<String, @Nullable Object> submitted) {
        this.feel = feel;
        this.submitted = submitted;
    }

    Answer check(FormField field, Submitted value) {
        if (!(value instanceof Submitted.Amount amount)
                || amount.value().stripTrailingZeros().scale() > 0) {
            // Text is refused as well, even digits: only the page knows how they were typed.
            return new Answer.Refused(KRONER.equals(field.unit()) ? "skriv hele kroner" : "skal være et helt tal");
        }
        BigDecimal number = amount.value();
        Optional<BigDecimal> min = field.limits().min().value(feel, submitted);
        if (min.filter(bound -> number.compareTo(bound) < 0).isPresent()) {
            return new Answer.Refused("skal være mindst " + bound(min.get()));
        }
        BigDecimal max =
                field.limits().max().value(feel, submitted).orElse(LARGEST).min(LARGEST);
        if (number.compareTo(max) > 0) {
            return new Answer.Refused("må højst være " + bound(max));
        }
        if (number.compareTo(LARGEST.negate()) < 0) {
            return new Answer.Refused("skal være mindst " + bound(LARGEST.negate()));
        }
        return new Answer.Accepted(number.longValueExact());
    }

    /** Formats a bound. A bound of four digits can be a year, which has no dot. */
    private static String bound(BigDecimal number) {
        return number.abs().compareTo(FIVE_DIGITS) < 0 ? number.toPlainString() : danish(number);
    }

    static String danish(BigDecimal number) {
        return NumberFormat.getNumberInstance(Locale.forLanguageTag("da-DK")).format(number);
    }
}
