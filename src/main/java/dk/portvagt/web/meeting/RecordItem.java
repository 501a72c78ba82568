package dk.portvagt.web.meeting;

import dk.portvagt.documents.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes an item as the secretariat records it.
 *
 * @param open whether it can be decided now
 * @param lapsed whether its case ended, so that only its task is left to close
 * @param status in Danish
 * @param inBlock the decision that follows the recommendation, where the item can be decided with others; null
 *     otherwise
 * @param whyNotInBlock why the item is decided by itself; null where it can be decided with others
 * @param options the decisions, each named by its effect
 * @param answers what is written in its form, by field
 * @param correction what the chair wants corrected; null when the item was not sent back
 * @param refusal why what was written was not recorded; null when it was, or nothing was written
 */
public record RecordItem(
        long id,
        int number,
        String title,
        String subject,
        String recommendation,
        boolean open,
        boolean lapsed,
        String status,
        @Nullable String inBlock,
        @Nullable String whyNotInBlock,
        List<Choice> options,
        Map<String, List<String>> answers,
        @Nullable String correction,
        @Nullable String hint,
        @Nullable String refusal,
        List<Section> sections,
        Preparation preparation) {

    /**
     * What the secretariat can prepare until the agenda goes out.
     *
     * @param motion the motion as it stands, in the secretariat's words or as generated
     * @param money the money that an approval moves, which no wording changes; empty for none
     * @param origin who worded the motion, and the generated text; empty for a generated one
     */
    public record Preparation(String time, int minutes, String motion, String money, String origin) {}

    /** A choice of a form. */
    public record Choice(String value, String label) {}

    /** Returns the text of a field; empty when nothing is written. */
    public String text(String field) {
        return answers.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    /** Tells whether the value is ticked in the field. */
    public boolean ticked(String field, String value) {
        return answers.getOrDefault(field, List.of()).contains(value);
    }
}
