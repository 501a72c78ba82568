package dk.portvagt.documents;

import java.util.List;

/**
 * What a paper about a case says, in Danish.
 *
 * @param municipality its code
 * @param caseTitle what the case is called
 * @param facts lines under the heading, such as the office and the requester
 */
public record CasePaper(
        String municipality, String caseNumber, String caseTitle, List<String> facts, List<Section> sections) {

    public CasePaper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
