package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.documents.MeetingPaper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ArchivedAttachmentsTest {

    @Autowired
    private Attachments attachments;

    @Autowired
    private MeetingDocuments documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    private long meeting;

    @BeforeEach
    void a_meeting() {
        database.sql("INSERT INTO portvagt.municipality VALUES ('858', 'Prøvekommune') ON CONFLICT DO NOTHING")
                .update();
        meeting = database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES ('858', DATE '2026-05-04', 'Rådhuset', DATE '2026-05-04', 'CLOSED') RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void attaches_the_bytes_that_were_filed_under_a_name_that_says_what_they_are() {
        FiledDocument filed = documents.fileAgenda(agenda("Rådhuset"));

        assertThat(attachments.find(filed.id())).hasValueSatisfying(attachment -> {
            assertThat(attachment.fileName()).isEqualTo("Dagsorden for mødet den 4. maj 2026.pdf");
            assertThat(attachment.contentType()).isEqualTo("application/pdf");
            assertThat(attachment.content()).isEqualTo(archive.content(filed.id()));
        });
    }

    @Test
    void names_the_version_of_what_was_filed_again() {
        documents.fileAgenda(agenda("Rådhuset"));

        assertThat(attachments.find(documents.fileAgenda(agenda("Kulturhuset")).id()))
                .hasValueSatisfying(
                        attachment -> assertThat(attachment.fileName()).endsWith(", version 2.pdf"));
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(attachments.find(Long.MAX_VALUE)).isEmpty();
    }

    private MeetingPaper agenda(String place) {
        return new MeetingPaper(
                "858", meeting, LocalDate.of(2026, 5, 4), LocalTime.of(9, 30), place, List.of(), List.of());
    }
}
