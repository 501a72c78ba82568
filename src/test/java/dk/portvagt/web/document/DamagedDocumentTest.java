package dk.portvagt.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.Sha256;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.web.page.Shells;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/** Bytes that changed on the disk: the database lets nobody change them, so the archive is played here. */
class DamagedDocumentTest {

    private static final long ID = 7;
    private static final byte[] FILED = "Det, der blev gemt".getBytes(StandardCharsets.UTF_8);

    private final DocumentArchive archive = mock(DocumentArchive.class);
    private final CurrentCaller caller = mock(CurrentCaller.class);
    private final Evidence evidence = mock(Evidence.class);
    private final DocumentPages pages = new DocumentPages(
            new DocumentList(archive, evidence, mock(People.class), Clock.systemUTC()),
            archive,
            evidence,
            caller,
            new DocumentPage(Shells.ofNobody()));

    @BeforeEach
    void a_document() {
        ArchivedDocument document = new ArchivedDocument(
                new FiledDocument(ID, "Business case", 1, Sha256.of(FILED)),
                "901",
                DocumentKind.BUSINESS_CASE,
                "901-2026-0001",
                null,
                null,
                FILED.length,
                "application/pdf",
                OffsetDateTime.now(Clock.systemUTC()),
                "portvagt");
        when(archive.find(ID)).thenReturn(Optional.of(document));
        when(archive.latest(anyList(), anyInt())).thenReturn(List.of(document));
        when(caller.get())
                .thenReturn(
                        new Caller("secretariat", List.of(PortvagtGroup.SECRETARIAT.id()), List.of("901"), Set.of()));
    }

    @Test
    void is_handed_out_while_it_is_whole() {
        when(archive.content(ID)).thenReturn(FILED);
        assertThat(pages.download("7", new MockHttpServletResponse()).getBody()).isEqualTo(FILED);
    }

    @Test
    void is_not_handed_out_once_it_has_changed() {
        when(archive.content(ID)).thenReturn("Noget andet".getBytes(StandardCharsets.UTF_8));

        ResponseEntity<?> answer = pages.download("7", new MockHttpServletResponse());

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody().toString()).contains("svarer ikke længere til det fingeraftryk");
    }

    @Test
    void is_pointed_out_in_the_list() {
        when(archive.damaged(List.of(ID))).thenReturn(Set.of(ID));
        assertThat(pages.list("", "", new MockHttpServletResponse()).getBody())
                .contains("Indholdet svarer ikke til fingeraftrykket!");
    }
}
