package dk.portvagt.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces placeholders that depend on the day of playing.
 *
 * <p>{@code {today+200}} becomes a date ({@code YYYY-MM-DD}), {@code {year+1}} a year. So the demo's meetings and
 * notice dates lie ahead whenever it starts.
 */
record DemoDates(LocalDate today) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(today|year)([+-]\\d+)?}");

    Map<String, Object> fillIn(Map<String, Object> answers) {
        Map<String, Object> filled = new LinkedHashMap<>();
        answers.forEach((field, value) -> filled.put(field, fillIn(value)));
        return filled;
    }

    private Object fillIn(Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(this::fillIn).toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.matches() && placeholder.group(1).equals("year")) {
            return (long) today.getYear() + offset(placeholder);
        }
        return placeholder.replaceAll(match -> match.group(1).equals("year")
                ? String.valueOf(today.getYear() + offset(match.group(2)))
                : today.plusDays(offset(match.group(2))).toString());
    }

    private static int offset(Matcher placeholder) {
        return offset(placeholder.group(2));
    }

    private static int offset(@Nullable String days) {
        return days == null ? 0 : Integer.parseInt(days);
    }
}
