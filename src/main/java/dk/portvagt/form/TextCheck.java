package dk.portvagt.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Texts of the right length and form, without characters the database or a letter could not carry. */
final class TextCheck {

    /** The engine keeps a text variable in a column of this many characters. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(4000);

    private final Feel feel;
    private final Map<String, Object> submitted;

    TextCheck(Feel feel, Map<String, Object> submitted) {
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
        // form-js tests whether the pattern occurs: one that means the whole text says so with ^ and $.
        if (field.limits().pattern().filter(it -> !it.matcher(text).find()).isPresent()) {
            String help = field.description().isEmpty() ? "" : ". " + field.description();
            return new Answer.Refused("har ikke den rigtige form" + help);
        }
        return new Answer.Accepted(text);
    }
}
