package dk.portvagt.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class DocumentArchiveTest {

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway flyway;

    @BeforeEach
    void municipality() {
        database.sql("INSERT INTO portvagt.municipality VALUES ('985', 'Prøvekommune') ON CONFLICT DO NOTHING")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portvagt.document SET title = 'En anden'",
                "UPDATE portvagt.document SET content = ''::bytea, sha256 = encode(sha256(''::bytea), 'hex')",
                "DELETE FROM portvagt.document",
                "TRUNCATE portvagt.document CASCADE",
                "UPDATE portvagt.business_case SET version = 2",
                "DELETE FROM portvagt.business_case_year",
                "TRUNCATE portvagt.business_case CASCADE"
            })
    void is_only_added_to(String change) {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        assertThatThrownBy(() -> database.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update()).rootCause().hasMessageContaining("append-only");
    }

    @Test
    void finds_a_document_with_the_bytes_and_the_hash_it_was_filed_with() {
        byte[] content = "Indhold".getBytes(StandardCharsets.UTF_8);
        FiledDocument filed = file("985-2026-0001", "a", content);

        assertThat(archive.content(filed.id())).isEqualTo(content);
        // printf Indhold | sha256sum
        assertThat(filed.sha256()).isEqualTo("e8add5995008a5a976ef0facba422fb69abde97da9312bd8c016dc5f0f4ff3bf");
        ArchivedDocument found = archive.find(filed.id()).orElseThrow();
        assertThat(found.bytes()).isEqualTo(content.length);
        assertThat(found.createdBy()).isEqualTo("portvagt");
    }

    @Test
    void knows_no_document_that_was_never_filed() {
        assertThat(archive.find(-1)).isEmpty();
        assertThatThrownBy(() -> archive.content(-1)).isInstanceOf(NoSuchElementException.class);
        assertThat(archive.ofCase("985-2026-9999")).isEmpty();
    }

    @Test
    void does_not_take_bytes_under_the_hash_of_others() {
        FiledDocument filed = file("985-2026-0002", "a", new byte[] {1});
        assertThatThrownBy(() -> database.sql("""
                                INSERT INTO portvagt.document (municipality, kind, case_number, part, title, version,
                                    source_sha256, sha256, content, media_type, created_at, created_by)
                                VALUES ('985', 'BUSINESS_CASE', '985-2026-0002', '', 'x', 9, :hash, :hash,
                                    'andet'::bytea, 'application/pdf', now(), 'x')""").param("hash", filed.sha256()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("document_hash");
    }

    @Test
    void does_not_print_again_what_says_the_same() {
        FiledDocument first = file("985-2026-0003", "a", new byte[] {1});
        FiledDocument again = archive.file(subject("985-2026-0003"), "Titel", Sha256.of("a"), () -> {
            throw new AssertionError("printed again");
        });
        assertThat(again).isEqualTo(first);
        assertThat(file("985-2026-0003", "b", new byte[] {2}).version()).isEqualTo(2);
        assertThat(file("985-2026-0003", "a", new byte[] {1}).version()).isEqualTo(3);
    }

    @Test
    void numbers_versions_filed_at_once_one_by_one() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> filings = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(text -> () ->
                            file("985-2026-0004", "" + text, new byte[] {1}).version())
                    .toList();
            List<Integer> versions = new java.util.ArrayList<>();
            for (Future<Integer> version : people.invokeAll(filings)) {
                versions.add(version.get());
            }
            assertThat(versions)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
        } finally {
            people.shutdown();
        }
    }

    private FiledDocument file(String caseNumber, String says, byte[] content) {
        return archive.file(subject(caseNumber), "Titel", Sha256.of(says), () -> content);
    }

    private static DocumentSubject subject(String caseNumber) {
        return new DocumentSubject("985", DocumentKind.BUSINESS_CASE, caseNumber, null, "");
    }
}
