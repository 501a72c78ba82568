package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.documents.AccessiblePdf;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.documents.PrintedPdf;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.steps.SteeringMembers;
import dk.portvagt.process.Answers;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who decide at a gate have in front of them, and what is kept of it. */
@PortvagtTest
class CasePapersTest {

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private BusinessCases businessCases;

    private CaseJourney journey;

    @BeforeEach
    void a_municipality(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "868");
    }

    @Test
    void are_there_before_anybody_decides() throws Exception {
        journey.upTo(Phase.IDEA).through(Phase.IDEA);
        GateDriver gate = journey.gate();
        gate.answerCriteria("fulfilled");
        assertThat(documents()).isEmpty();

        gate.draftPaper();

        assertThat(documents())
                .extracting(ArchivedDocument::kind)
                .containsExactly(DocumentKind.BUSINESS_CASE, DocumentKind.ANALYSIS_REPORT, DocumentKind.DECISION_PAPER);
        assertThat(text(DocumentKind.DECISION_PAPER))
                .contains(
                        "Beslutningsoplæg til G1 Idégate: Bookingsystem til haller",
                        journey.number().toString(),
                        "Forvaltning: Kultur og Fritid",
                        "Indstilling\nDet indstilles, at “G1 Idégate: Bookingsystem til haller” godkendes, og at der"
                                + " reserveres",
                        "Nyanskaffelser %d.".formatted(Answers.YEAR),
                        "Sagsfremstilling",
                        "Puljen før og efter",
                        "-50.000 kr.",
                        "Juridiske forhold\nData: ",
                        "Bilag\nBusiness case, version 1\nAnalyserapport",
                        "Det gamle system udløber",
                        "%d: 50.000 kr.".formatted(Answers.YEAR),
                        "At lade være",
                        "Bedre service");
        assertThat(text(DocumentKind.ANALYSIS_REPORT))
                .contains("Genbrug", "Intet at genbruge", "Marked", "Fire leverandører")
                .doesNotContain("Databeskyttelse");
    }

    @Test
    void show_the_computed_figures_and_what_has_changed_since_the_gate_before(@Autowired BeanFactory beans)
            throws Exception {
        journey.upTo(Phase.REQUIREMENTS).through(Phase.REQUIREMENTS);
        beans.getBean(RuntimeService.class)
                .setVariable(
                        journey.people.process("gate-review").getId(),
                        "benefitOwner",
                        new SteeringMembers(beans, "868").joins("Karla", PortvagtGroup.REQUESTER));
        journey.gate().prepare();

        String businessCase = text(DocumentKind.BUSINESS_CASE);
        // One-off 50,000 + 400,000; five years of 60,000; 100,000 + 3 × 150,000 from the second year on.
        assertThat(businessCase)
                .contains(
                        "Engangsudgifter i alt 450.000 kr.",
                        "Driftsudgifter i alt 300.000 kr.",
                        "Gevinster i alt 550.000 kr.",
                        "Gevinster minus udgifter -200.000 kr.",
                        "Tilbagebetalt i Ikke i løsningens levetid",
                        "Diskonteringsrente 3,5 %",
                        "Finansministeriets samfundsøkonomiske diskonteringsrente");
        // G1: five times 60,000, four times 140,000, and 450,000 in the first year.
        assertThat(businessCase)
                .contains(
                        "Ændringer siden den forrige gate",
                        "Gevinster i alt 560.000 kr. 550.000 kr. -10.000 kr.",
                        "Diskonteringsrente 3,5 % 3,5 %",
                        "Et halvt årsværk",
                        "Henter gevinsten: Karla Prøve");
        assertThat(text(DocumentKind.ANALYSIS_REPORT))
                .contains("Booking, betaling, nøgler", "ISO 27001", "Konsekvensanalyse (DPIA) nødvendig: Nej");
        assertThat(text(DocumentKind.DECISION_PAPER)).contains("G2 Kravgate", "Nettonutidsværdi");
    }

    @Test
    void leave_each_gate_the_version_it_decided_on() throws Exception {
        journey.upTo(Phase.PHASE_OUT).through(Phase.PHASE_OUT).decide("approved");

        List<BusinessCaseVersion> versions = businessCases.ofCase(journey.number());
        assertThat(versions).extracting(BusinessCaseVersion::gate).containsExactly("G1", "G2", "G3", "G4", "G5");
        assertThat(versions).extracting(BusinessCaseVersion::version).containsExactly(1, 2, 3, 4, 5);
        assertThat(versions)
                .allSatisfy(version -> assertThat(businessCases
                                .ofReview(version.reviewId())
                                .orElseThrow()
                                .version())
                        .isEqualTo(version.version()));
        // The contract is cheaper than the investment, and of the clarification budget nothing was ever spent.
        assertThat(versions.get(1).content().oneOff()).isEqualByComparingTo("450000");
        assertThat(versions.get(2).content().oneOff()).isEqualByComparingTo("380000");
        assertThat(versions.get(3).content().oneOff()).isEqualByComparingTo("400000");
        assertThat(documents())
                .filteredOn(document -> document.kind() == DocumentKind.BUSINESS_CASE)
                .extracting(document -> document.filed().version())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void come_again_as_a_new_version_when_the_gate_sends_the_case_back() throws Exception {
        journey.upTo(Phase.IDEA).through(Phase.IDEA).decide("rework");
        journey.through(Phase.IDEA).gate().prepare();

        assertThat(documents())
                .filteredOn(document -> document.kind() == DocumentKind.BUSINESS_CASE)
                .extracting(document -> document.filed().version())
                .containsExactly(1, 2);
        assertThat(documents())
                .filteredOn(document -> document.kind() == DocumentKind.DECISION_PAPER)
                .extracting(document -> document.filed().version())
                .containsExactly(1, 2);
        // Nothing else was found out: the report is the same.
        assertThat(documents())
                .filteredOn(document -> document.kind() == DocumentKind.ANALYSIS_REPORT)
                .hasSize(1);
        assertThat(text(DocumentKind.BUSINESS_CASE)).contains("Gevinster i alt 560.000 kr. 560.000 kr. 0 kr.");
    }

    private List<ArchivedDocument> documents() {
        return archive.allOfCase(journey.number().toString());
    }

    /** What the latest document of the kind says, with pictures left behind. */
    private String text(DocumentKind kind) throws Exception {
        ArchivedDocument latest = documents().stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        byte[] pdf = archive.content(latest.filed().id());
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        return new PrintedPdf(pdf)
                .picturesIn(kind.name().toLowerCase() + "-" + latest.filed().version())
                .text();
    }
}
