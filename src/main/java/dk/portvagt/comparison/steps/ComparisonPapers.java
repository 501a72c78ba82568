package dk.portvagt.comparison.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.comparison.Comparison;
import dk.portvagt.comparison.ComparisonText;
import dk.portvagt.documents.AnnexPaper;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.meeting.Meeting;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files comparisons as papers of the meeting that decides on the proposals. */
@Component
public class ComparisonPapers {

    private final MeetingDocuments documents;

    ComparisonPapers(MeetingDocuments documents) {
        this.documents = documents;
    }

    /** Files the comparison; of the same proposals and year the meeting gets a new version, if anything changed. */
    public FiledDocument file(Meeting meeting, Comparison comparison) {
        return documents.fileComparison(new AnnexPaper(
                comparison.municipality(),
                meeting.id(),
                comparison.year()
                        + comparison.proposals().stream()
                                .map(proposal -> " " + proposal.number())
                                .sorted()
                                .collect(Collectors.joining()),
                ComparisonText.title(comparison),
                List.of("Bilag til mødet i IT-styregruppen den " + DanishDates.of(meeting.heldOn())),
                ComparisonText.sections(comparison)));
    }
}
