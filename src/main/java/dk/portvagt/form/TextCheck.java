package dk.portvagt.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks length and pattern of texts, and refuses characters that the database or a letter cannot carry. */
final class TextCheck {

    /** Limits text to the length of the engine's column for text variables. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(4000);

    private final Feel feel;
    private final Map<String, @Nullable Object> submitted;

    TextCheck(Feel feel, Map<String, @Nullable Object> submitted) {
        this.feel = feel;
        this.submitted = submitted;
    }

    Answer check(FormField field, Submitted value) {
        if (!(value instanceof Submitted.Text text)) {
            return new Answer.Refused("skal være tekst");
        }
        BigDecimal length = BigDecimal.valueOf(text.value().length());
        BigDecimal longest = field.limits()
                .maxLength()
                .value(feel, submitted)
                .orElse(LONGEST)
                .min(LONGEST);
        if (length.compareTo(longest) > 0) {
            return new Answer.Refused("må højst fylde " + NumberCheck.danish(longest) + " tegn");
        }
        Optional<BigDecimal> shortest = field.limits().minLength().value(feel, submitted);
        if (shortest.filter(bound -> length.compareTo(bound) < 0).isPresent()) {
            return new Answer.Refused("skal fylde mindst " + NumberCheck.danish(shortest.get()) + " tegn");
        }
        if (text.value().chars().anyMatch(character -> isForbidden(field, character))) {
            return new Answer.Refused("indeholder tegn, der ikke kan bruges");
        }
        return form(field, text.value());
    }

    private static boolean isForbidden(FormField field, int character) {
        boolean newLine = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(newLine && field.type() == FieldType.TEXTAREA);
    }

    private static Answer form(FormField field, String text) {
        // form-js searches for the pattern: one for the whole text must use ^ and $.
        if (field.limits().pattern().filter(it -> !it.matcher(text).find()).isPresent()) {
            String help = field.description().isEmpty() ? "" : ". " + field.description();
            return new Answer.Refused("har ikke den rigtige form" + help);
        }
        return new Answer.Accepted(text);
    }
}
