package dk.portvagt.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MeetingDocumentsTest {

    private static final String MUNICIPALITY = "983";

    @Autowired
    private MeetingDocuments documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    private long meeting;

    @BeforeEach
    void a_meeting() {
        database.sql("INSERT INTO portvagt.municipality VALUES ('983', 'Ålbæk Kommune') ON CONFLICT DO NOTHING")
                .update();
        meeting = database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES ('983', DATE '2026-05-04', 'Rådhuset', DATE '2026-05-04', 'CLOSED') RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void files_an_agenda_that_can_be_read() throws Exception {
        FiledDocument filed = documents.fileAgenda(agenda("Nyt omsorgssystem"));

        assertThat(filed.version()).isEqualTo(1);
        assertThat(filed.title()).isEqualTo("Dagsorden for mødet den 4. maj 2026");
        byte[] pdf = archive.content(filed.id());
        assertThat(filed.sha256()).isEqualTo(Sha256.of(pdf));
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(new PrintedPdf(pdf).picturesIn("agenda").text())
                .contains(
                        "Ålbæk Kommune",
                        "mandag den 4. maj 2026 kl. 9.30",
                        "2. Nyt omsorgssystem",
                        "Kl. 09.35",
                        "Sent punkt");
    }

    @Test
    void files_the_same_agenda_once_and_a_changed_one_as_the_next_version() {
        FiledDocument first = documents.fileAgenda(agenda("Nyt omsorgssystem"));
        assertThat(documents.fileAgenda(agenda("Nyt omsorgssystem"))).isEqualTo(first);

        FiledDocument second = documents.fileAgenda(agenda("Nyt skolesystem"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(archive.ofMeeting(meeting)).containsExactly(first, second);
        assertThat(archive.find(second.id()).orElseThrow().supersedes()).isEqualTo(first.id());
    }

    @Test
    void files_a_correction_of_minutes_that_names_what_it_corrects() throws Exception {
        documents.fileMinutes(agenda("Nyt omsorgssystem"), 1, null);

        FiledDocument corrected = documents.fileMinutes(agenda("Nyt omsorgssystem"), 2, 1);

        assertThat(AccessiblePdf.faults(archive.content(corrected.id()))).isEmpty();
        assertThat(new PrintedPdf(archive.content(corrected.id()))
                        .picturesIn("minutes")
                        .text())
                .contains("Dette referat retter og erstatter version 1.", "Version 2");
    }

    @Test
    void refuses_minutes_under_a_number_that_is_not_the_next() {
        documents.fileMinutes(agenda("Nyt omsorgssystem"), 1, null);
        assertThatThrownBy(() -> documents.fileMinutes(agenda("Nyt skolesystem"), 1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(archive.ofMeeting(meeting)).hasSize(1);
    }

    private MeetingPaper agenda(String subject) {
        return new MeetingPaper(
                MUNICIPALITY,
                meeting,
                LocalDate.of(2026, 5, 4),
                LocalTime.of(9, 30),
                "Rådhuset, lokale 3",
                List.of("Indkaldt: Inger Østergård, Søren Åkjær, Bo Sjælland"),
                List.of(
                        new PaperItem(1, "Godkendelse af dagsorden", "09.30", List.of(), List.of()),
                        new PaperItem(
                                2,
                                subject,
                                "09.35",
                                List.of("Sent punkt"),
                                List.of(
                                        Section.of("Indstilling", "Det indstilles, at sagen godkendes."),
                                        Section.of(
                                                "Økonomi",
                                                new Table(
                                                        List.of("År", "Bundet", "Beløb"),
                                                        List.of(
                                                                List.of("2026", "62 %", "1.250.000 kr."),
                                                                List.of("2027", "140 %", "400.000 kr."),
                                                                List.of("2028", "0 %", "0 kr.")),
                                                        1))))));
    }
}
