package dk.portvagt.form;

import dk.portvagt.calendar.DanishDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks calendar dates as text, YYYY-MM-DD: the form in which variables keep them. */
final class DateCheck {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private DateCheck() {}

    static Answer check(FormField field, Submitted value, LocalDate today) {
        if (!(value instanceof Submitted.Text text)) {
            return notADate();
        }
        try {
            LocalDate date = LocalDate.parse(text.value(), DATE);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                return new Answer.Refused(
                        "skal ligge mellem " + DanishDates.of(EARLIEST) + " og " + DanishDates.of(LATEST));
            }
            return outOfTime(field, date, today)
                    .<Answer>map(Answer.Refused::new)
                    .orElseGet(() -> new Answer.Accepted(date.toString()));
        } catch (DateTimeException e) {
            return SHAPE.matcher(text.value()).matches()
                    ? new Answer.Refused("er en dato, der ikke findes")
                    : notADate();
        }
    }

    private static Optional<String> outOfTime(FormField field, LocalDate date, LocalDate today) {
        if (field.noPastDates() && date.isBefore(today)) {
            return Optional.of("må ikke ligge før i dag, " + DanishDates.of(today));
        }
        LocalDate latest = today.plusDays(field.latestInDays().orElse(0));
        return field.latestInDays().isPresent() && date.isAfter(latest)
                ? Optional.of("må højst ligge %d dage frem, senest %s"
                        .formatted(field.latestInDays().getAsInt(), DanishDates.of(latest)))
                : Optional.empty();
    }

    private static Answer notADate() {
        return new Answer.Refused("skal være en dato på formen ÅÅÅÅ-MM-DD");
    }
}
