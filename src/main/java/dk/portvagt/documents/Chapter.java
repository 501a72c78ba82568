package dk.portvagt.documents;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Describes an entry of a document's outline.
 *
 * @param id of its heading: {@code c1}, {@code c2} … in the templates
 */
record Chapter(String id, String name) {

    static List<Chapter> of(CasePaper paper) {
        return numbered(paper.sections().stream().map(Section::heading).toList());
    }

    static List<Chapter> of(AnnexPaper paper) {
        return numbered(paper.sections().stream().map(Section::heading).toList());
    }

    static List<Chapter> of(MeetingPaper paper) {
        return numbered(paper.items().stream()
                .map(item -> item.number() + ". " + item.title())
                .toList());
    }

    private static List<Chapter> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> new Chapter("c" + (index + 1), names.get(index)))
                .toList();
    }
}
