package dk.portvagt.documents;

import java.util.List;

/**
 * Holds the content of a paper about a case, in Danish.
 *
 * @param municipality its code
 * @param caseTitle title of the case
 * @param facts lines under the heading, such as the office and the requester
 */
public record CasePaper(
        String municipality, String caseNumber, String caseTitle, List<String> facts, List<Section> sections) {

    public CasePaper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
