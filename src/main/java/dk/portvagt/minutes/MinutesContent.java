package dk.portvagt.minutes;

import java.util.List;
import java.util.Map;

/**
 * What minutes say, in Danish: what was recorded at the meeting, which nobody rewrites, and what the secretariat writes
 * about it.
 *
 * @param facts about the meeting as a whole: who came
 * @param remarks on the meeting as a whole; empty when there are none
 */
public record MinutesContent(List<Fact> facts, List<Entry> entries, String remarks) {

    public MinutesContent {
        facts = List.copyOf(facts);
        entries = List.copyOf(entries);
    }

    /**
     * The same with other texts.
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
     * What the minutes say on an item.
     *
     * @param key stays the same from version to version: {@code item-17}
     * @param number on the agenda
     * @param facts as recorded at the meeting
     * @param text what the secretariat writes; empty when there is nothing to add
     */
    public record Entry(String key, int number, String heading, List<Fact> facts, String text) {

        public Entry {
            facts = List.copyOf(facts);
        }

        Entry with(String newText) {
            return new Entry(key, number, heading, facts, newText);
        }
    }

    /** {@code Afgørelse: Godkendt}. */
    public record Fact(String label, String text) {}
}
