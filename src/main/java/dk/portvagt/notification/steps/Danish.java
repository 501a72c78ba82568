package dk.portvagt.notification.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes fields of the case as Danes read them, for messages of models: {@code ${danish.amount(amount)}}. */
@Component
public class Danish {

    private static final String UNKNOWN = "(ikke oplyst)";
    /** Holds the length of {@code YYYY-MM-DD}. */
    private static final int LENGTH_OF_DAY = 10;

    /**
     * Writes an amount.
     *
     * @param kroner whole kroner; null is written as not known
     * @return "1.250.000 kr."
     */
    public String amount(@Nullable Long kroner) {
        return kroner == null ? UNKNOWN : Kroner.format(BigDecimal.valueOf(kroner));
    }

    /**
     * Writes a day.
     *
     * @param day {@code YYYY-MM-DD}, a time may follow; null is written as not known
     * @return "3. februar 2027"
     */
    public String day(@Nullable String day) {
        return day == null || day.length() < LENGTH_OF_DAY
                ? UNKNOWN
                : DanishDates.of(LocalDate.parse(day.substring(0, LENGTH_OF_DAY)));
    }
}
