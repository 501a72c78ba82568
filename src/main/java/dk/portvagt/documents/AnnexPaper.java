package dk.portvagt.documents;

import java.util.List;

/**
 * Holds the content of a paper that a meeting gets beside its agenda, in Danish.
 *
 * @param municipality its code
 * @param part distinguishes it from other papers of its kind at the meeting
 * @param facts lines under the heading
 */
public record AnnexPaper(
        String municipality, long meetingId, String part, String title, List<String> facts, List<Section> sections) {

    public AnnexPaper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
