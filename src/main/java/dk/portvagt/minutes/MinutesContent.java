package dk.portvagt.minutes;

import java.util.List;
import java.util.Map;

/**
 * Holds the content of minutes in Danish: the record of the meeting, and the secretariat's texts about it.
 *
 * <p>Nobody rewrites the record.
 *
 * @param facts about the meeting as a whole, such as the attendance
 * @param remarks on the meeting as a whole; empty when there are none
 */
public record MinutesContent(List<Fact> facts, List<Entry> entries, String remarks) {

    public MinutesContent {
        facts = List.copyOf(facts);
        entries = List.copyOf(entries);
    }

    /**
     * Replaces the texts.
     *
     * @param texts by the key of the entry; an entry without one keeps its text
     */
    public MinutesContent with(Map<String, String> texts, String newRemarks) {
        return new MinutesContent(
                facts,
                entries.stream()
                        .map(entry -> entry.with(texts.getOrDefault(entry.key(), entry.text())))
                        .toList(),
                newRemarks);
    }

    /**
     * Describes an item in the minutes.
     *
     * @param key stays the same from version to version: {@code item-17}
     * @param number on the agenda
     * @param facts as recorded at the meeting
     * @param text the secretariat's text; empty when there is none
     */
    public record Entry(String key, int number, String heading, List<Fact> facts, String text) {

        public Entry {
            facts = List.copyOf(facts);
        }

        Entry with(String newText) {
            return new Entry(key, number, heading, facts, newText);
        }
    }

    /** Labels a recorded fact: {@code Afgørelse: Godkendt}. */
    public record Fact(String label, String text) {}
}
