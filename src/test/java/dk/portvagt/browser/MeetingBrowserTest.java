package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.process.Answers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole meeting through Tasklist alone, from the calling to frozen minutes, by the people concerned. */
@BrowserTest
class MeetingBrowserTest {

    private static final String MUNICIPALITY = "946";
    private static final String SUFFIX = "-946";
    private static final String TODAY = DanishDay.today().toString();
    private static final String CHAIR = "Test Formand for IT-styregruppen";
    private static final String MEMBER = "Test IT-styregruppe";
    private static final String BUDGET = "Budgetår " + Answers.YEAR;

    @Autowired
    private Minutes minutes;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    private Staff staff;

    @BeforeEach
    void give_everybody_a_browser(Profiles profiles, @Autowired BeanFactory beans, @Autowired People people) {
        staff = Staff.of(MUNICIPALITY, profiles, beans, Path.of("target", "screenshots", "meeting"));
        member(people, "Inger", "Højgaard");
        member(people, "Peter", "Ravn");
        member(people, "Marianne", "Lind");
    }

    private static void member(People people, String firstName, String lastName) {
        String id = firstName.toLowerCase(Locale.ROOT) + SUFFIX;
        people.ensure(
                new Person(
                        id,
                        firstName,
                        lastName,
                        List.of(PortvagtGroup.STEERING_GROUP),
                        MUNICIPALITY,
                        id + "@test.example"),
                TestPeople.PASSWORD);
    }

    @Test
    void goes_from_the_calling_to_frozen_minutes_and_their_correction() throws Exception {
        SteeringWork.proposeBudgetYear(staff);
        holdMeeting();
        writeMinutes();

        MinutesVersion first = minutes.latestApproved(MUNICIPALITY).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(pdf(first))
                .contains(
                        "Til stede: " + CHAIR + " (formand)",
                        "Afbud: Marianne Lind",
                        BUDGET,
                        "Inhabil: Peter Ravn",
                        "Beslutning: Styregruppen godkendte budgettet.",
                        "Økonomichefen fremlagde budgettet.",
                        "Ny servicedesk",
                        "Næste møde begynder kl. 10.");
        assertThat(told("Dagsorden")).contains("steering-group" + SUFFIX, "marianne" + SUFFIX);
        assertThat(told("Referat af IT-styregruppens møde"))
                .contains("steering-group" + SUFFIX, "steering-chair" + SUFFIX, "secretariat" + SUFFIX);

        correctMinutes();

        MinutesVersion second = minutes.latestApproved(MUNICIPALITY).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(pdf(second)).contains("retter og erstatter version 1", "Økonomidirektøren fremlagde budgettet.");
        assertThat(archive.ofMeeting(second.meetingId()))
                .extracting(FiledDocument::title)
                .filteredOn(title -> title.startsWith("Referat"))
                .hasSize(2);
    }

    private void holdMeeting() {
        SteeringWork.callMeeting(staff);
        staff.does(
                "secretariat",
                "Klargør dagsordenen",
                "meeting-agenda",
                Map.of(
                        "agendaAction", "add",
                        "addedTitle", "Ny servicedesk",
                        "addedText", "Servicedesken flytter til rådhuset den 1. marts.",
                        "addedRecommendation", "At styregruppen tager orienteringen til efterretning."));
        staff.does("secretariat", "Klargør dagsordenen", "meeting-agenda", Map.of("agendaAction", "ready"));
        staff.does(
                "secretariat",
                "Begynd mødet",
                "meeting-opening",
                Map.of(
                        "openingAction", "begin",
                        "presentMembers", List.of(CHAIR + " (formand)", MEMBER, "Inger Højgaard", "Peter Ravn"),
                        "guests", "Digitaliseringskonsulent Mette Lund"));
        staff.does(
                "steering-group",
                "Afgør punktet · " + BUDGET,
                "item-decision",
                Map.of(
                        "itemOutcome", "approved",
                        "itemWording", "Styregruppen godkendte budgettet.",
                        "itemReason", "Rammen svarer til byrådets budget.",
                        "stoodDownMembers", List.of("Peter Ravn")));
        staff.does(
                "secretariat",
                "Afgør punktet · Ny servicedesk",
                "item-decision",
                Map.of("itemOutcome", "noted", "itemReason", "Flytningen følger planen."));
        staff.does(
                "secretariat",
                "Notér orientering og eventuelt",
                "meeting-information",
                Map.of("otherBusiness", "Næste møde begynder kl. 10."));
        staff.does(
                "steering-chair", "Bekræft afgørelserne", "meeting-confirmation", Map.of("confirmation", "confirmed"));
    }

    private void writeMinutes() {
        write("Økonomichefen fremlagde", "save");
        write("Økonomichefen fremlagde budgettet", "submit");
        staff.does(
                "steering-chair",
                "Godkend referatet",
                "minutes-approval",
                Map.of("minutesAnswer", "sentBack", "chairRemark", "Der mangler et punktum."));
        write("Økonomichefen fremlagde budgettet.", "submit");
        approve();
    }

    private void correctMinutes() {
        staff.starts(
                "secretariat",
                "Referat",
                "minutes-wanted",
                Map.of("meetingDate", TODAY, "minutesReason", "Det var økonomidirektøren, der fremlagde."));
        write("Økonomidirektøren fremlagde budgettet.", "submit");
        approve();
    }

    private void write(String text, String action) {
        staff.writes(
                "secretariat",
                "Skriv referatet",
                "minutes-draft",
                Map.of(BUDGET, text),
                Map.of("minutesRemarks", "Mødet sluttede kl. 11.", "minutesAction", action));
    }

    private void approve() {
        staff.does("steering-chair", "Godkend referatet", "minutes-approval", Map.of("minutesAnswer", "approved"));
    }

    private List<String> told(String subject) {
        return database.sql("SELECT recipient FROM portvagt.mail WHERE municipality = :municipality"
                        + " AND subject LIKE :subject AND cardinality(documents) = 1")
                .param("municipality", MUNICIPALITY)
                .param("subject", subject + "%")
                .query(String.class)
                .list();
    }

    private String pdf(MinutesVersion version) throws Exception {
        byte[] content = archive.content(version.frozen().document().documentId());
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
