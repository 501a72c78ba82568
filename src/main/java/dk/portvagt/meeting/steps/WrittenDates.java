package dk.portvagt.meeting.steps;

import dk.portvagt.engine.variable.Lines;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates as people write them, one a line: {@code 4.5.2027}, {@code 04-05-2027} or {@code 2027-05-04}.
 *
 * @param unusable the lines that are not a date, or a date that has passed
 */
record WrittenDates(List<LocalDate> dates, List<String> unusable) {

    private static final List<DateTimeFormatter> FORMS = List.of(
            strict("d.M.uuuu"), strict("d-M-uuuu"), strict("d/M-uuuu"), strict("d/M/uuuu"), strict("uuuu-MM-dd"));

    static WrittenDates of(String text, LocalDate today) {
        List<LocalDate> dates = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (String line : Lines.of(text)) {
            read(line).filter(date -> !date.isBefore(today)).ifPresentOrElse(dates::add, () -> unusable.add(line));
        }
        return new WrittenDates(dates.stream().distinct().sorted().toList(), unusable);
    }

    /** Explains the unusable lines in Danish; null when every line can be used. */
    @Nullable
    String refusal() {
        return unusable.isEmpty()
                ? null
                : "Disse linjer er ikke datoer, der kan bruges: " + String.join("; ", unusable)
                        + ". De er sprunget over.";
    }

    private static Optional<LocalDate> read(String line) {
        return FORMS.stream().flatMap(form -> read(line, form).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String line, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(line, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
