package dk.portvagt.landscape.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.landscape.register.RegisterRow.Effect;
import dk.portvagt.text.RowProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as three files: out, changed, and in again. */
@PortvagtTest
class RegisterFilesTest {

    private final String here = TestMunicipality.next();

    @Autowired
    private RegisterFiles files;

    @Autowired
    private Register register;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Solutions solutions;

    @Autowired
    private Contracts contracts;

    @Autowired
    private JdbcClient database;

    private CaseNumber care;
    private CaseNumber journal;

    @BeforeEach
    void twoSolutions() {
        Ideas.municipality(database, here);
        care = solution("Omsorg Plus", List.of("MitID"));
        journal = solution("Journal Øst", List.of());
        contracts.takeIn(
                care,
                new Contract(
                        "Omsorg IT A/S",
                        new BigDecimal("4000"),
                        new ContractTerms(LocalDate.of(2028, 6, 30), LocalDate.of(2028, 12, 31))),
                LocalDate.of(2019, 3, 1),
                "K-17",
                "2 × 12 måneder");
        register.note(
                care,
                Facts.of(Map.of(
                        Field.PRODUCT,
                        "Omsorg; \"Plus\"",
                        Field.KLE,
                        List.of("27.36", "27.42.04"),
                        Field.USERS,
                        0,
                        Field.COST,
                        new BigDecimal("1250000.50"),
                        Field.DATA,
                        List.of("ORDINARY", "SENSITIVE"),
                        Field.NOTICE_BY_END_OF,
                        "HALF_YEAR",
                        Field.REPROCURE_QUARTER,
                        "2028-Q2")));
        register.note(
                care,
                "Journal Øst",
                journal,
                Facts.of(Map.of(
                        Field.ROLE, "ESDH", Field.DIRECTION, "BOTH", Field.BUILD_COST, new BigDecimal("420000"))));
    }

    @Test
    void what_is_exported_changes_nothing_when_it_is_read_in_again() {
        for (RegisterFile file : RegisterFile.values()) {
            List<List<String>> before = files.export(file, here);
            RegisterReport report = files.readIn(bytes(before), here);

            assertThat(report.fileError()).isNull();
            assertThat(report.problems()).as(file.name()).isEmpty();
            assertThat(report.file()).isEqualTo(file);
            assertThat(report.rows())
                    .hasSize(before.size() - 1)
                    .allSatisfy(row -> assertThat(row.effect())
                            .as(row.subject() + ": " + row.differences())
                            .isEqualTo(Effect.UNCHANGED));
            assertThat(files.export(file, here)).isEqualTo(before);
        }
        assertThat(files.export(RegisterFile.SOLUTIONS, here).get(2))
                .contains("1.250.000,50", "27.36, 27.42.04", "Almindelige, Følsomme", "0");
    }

    @Test
    void a_check_tells_what_each_row_does_and_changes_nothing() {
        List<List<String>> rows = mutable(RegisterFile.SOLUTIONS);
        set(rows, 2, "Version", "7.2");
        set(rows, 2, "Brugere", "420");

        RegisterReport report = files.check(bytes(rows), here);

        assertThat(report.isReady()).isTrue();
        assertThat(report.effective()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.subject()).isEqualTo("Omsorg Plus");
            assertThat(row.differences()).isEqualTo("Version: mangler → 7.2; Brugere: 0 → 420");
        });
        assertThat(register.find(care).orElseThrow().facts().get(Field.VERSION)).isEmpty();

        files.readIn(bytes(rows), here);
        assertThat(register.find(care).orElseThrow().facts().text(Field.VERSION))
                .isEqualTo("7.2");
        assertThat(files.readIn(bytes(rows), here).effective()).as("again").isEmpty();
    }

    @Test
    void an_empty_cell_loses_nothing() {
        files.readIn(file("Sag;Produkt;Version\n" + care + ";;8\n"), here);

        Facts facts = register.find(care).orElseThrow().facts();
        assertThat(facts.text(Field.PRODUCT)).isEqualTo("Omsorg; \"Plus\"");
        assertThat(facts.text(Field.VERSION)).isEqualTo("8");
        assertThat(facts.get(Field.USERS)).hasValue(0);
    }

    @Test
    void new_integrations_are_added_and_linked_to_our_own_solutions() {
        String text = "Løsning;System;Til løsning;Rolle;Pris om året\n"
                + "Journal Øst;Omsorg Plus;;Fagsystem;25.000\n"
                + "Journal Øst;Løn;;Løn;\n";
        RegisterReport report = files.readIn(file(text), here);

        assertThat(report.problems()).isEmpty();
        assertThat(report.count(Effect.NEW)).isEqualTo(2);
        assertThat(register.integrations(journal))
                .extracting(
                        Integration::system,
                        Integration::target,
                        one -> one.facts().text(Field.INTEGRATION_COST))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Omsorg Plus", care, "25.000"),
                        org.assertj.core.groups.Tuple.tuple("Løn", null, ""));
        assertThat(files.readIn(file(text), here).effective()).as("again").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UUID;Version~4711;1                                            | 2 | UUID    | er ikke et UUID
                    UUID;Version~00000000-0000-0000-0000-000000000000;1            | 2 | UUID    | er ikke en løsning i drift i kommunens register
                    Løsning;Version~Ukendt;1                                       | 2 | Løsning | Optag den først på siden Indlæs løsninger
                    Løsning;Version~;1                                             | 2 | Løsning | Skriv løsningens UUID, sagsnummer eller navn
                    Løsning;Version~omsorg plus;=1+1                               | 2 | Version | ligner en formel
                    Løsning;KLE~Omsorg Plus;27,36                                  | 2 | KLE     | Skriv numrene som 27.36.04
                    Løsning;Brugere~Omsorg Plus;-1                                 | 2 | Brugere | Skriv et helt tal
                    Løsning;Brugere~Omsorg Plus;>500                               | 2 | Brugere | Skriv et helt tal
                    Løsning;Driftsform~Omsorg Plus;Skyen                           | 2 | Driftsform | Skriv en af disse: Egen drift, Ekstern drift, Delt drift
                    Løsning;Brugere~Omsorg Plus;1~OMSORG PLUS;2                    | 3 | Sag     | Løsningen står også i række 2
                    Løsning;Leverandør;Opsigelsesdato;Genudbud~Omsorg Plus;Andre A/S;;2. kvartal 2028  | 2 | Leverandør | ændres ved en beslutning om kontrakten
                    Løsning;Leverandør;Opsigelsesdato;Genudbud~Omsorg Plus;;1.7.2028;2. kvartal 2028   | 2 | Opsigelsesdato | Registeret siger "30-06-2028"
                    Løsning;Genudbud~Omsorg Plus;snart                             | 2 | Genudbud | Skriv kvartalet som 2. kvartal 2028
                    Løsning;Genudbud~Journal Øst;2. kvartal 2028                   | 2 | Løsning | har ingen kontrakt
                    Løsning;System;Til løsning~Omsorg Plus;Nyt;Findes ikke         | 2 | Til løsning | Optag den først, eller lad feltet stå tomt
                    Løsning;System;Til løsning~Omsorg Plus;Nyt;Omsorg Plus         | 2 | Til løsning | ingen integration til sig selv
                    Løsning;System;Til løsning~Omsorg Plus;Arkivet;Journal Øst     | 2 | System  | allerede en integration til sag
                    Løsning;System~Omsorg Plus;                                    | 2 | System  | Skriv navnet på det andet system
                    Løsning;System~Omsorg Plus;CPR~Omsorg Plus;cpr                 | 3 | System  | Integrationen står også i række 2
                    """)
    void says_row_column_and_what_to_do(String text, long row, String column, String reason) {
        byte[] file = file(text.replace("~", "\n") + "\n");
        List<List<String>> before = files.export(RegisterFile.INTEGRATIONS, here);

        RegisterReport report = files.readIn(file, here);

        assertThat(report.fileError()).isNull();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).contains(reason);
        });
        assertThat(files.export(RegisterFile.INTEGRATIONS, here))
                .as("all or nothing")
                .isEqualTo(before);
        assertThat(register.find(care).orElseThrow().facts().get(Field.VERSION)).isEmpty();
    }

    @Test
    void one_system_under_two_names_is_pointed_out() {
        RegisterReport report = files.check(
                file("Løsning;Produkt\nJournal Øst;omsorg; \"plus\"\n"
                        .replace("omsorg; \"plus\"", "\"omsorg; \"\"plus\"\"\"")),
                here);

        assertThat(report.isReady()).isTrue();
        assertThat(report.warnings())
                .singleElement()
                .extracting(RowProblem::reason)
                .asString()
                .contains("Samme produkt som Omsorg Plus (sag %s)".formatted(care), "ét system under to navne");
    }

    @Test
    void files_that_are_none_of_the_three_are_refused() {
        assertThat(files.check(file("a;b\n1;2\n"), here).fileError()).contains("passer ikke til en af de tre filer");
        assertThat(files.check(file("Løsning;løsning\nx;y\n"), here).fileError())
                .contains("to gange");
        assertThat(files.check(file("Løsning;Version\n"), here).fileError()).contains("kun overskrifter");
        assertThat(files.check(new byte[0], here).fileError()).contains("Filen er tom");
    }

    @Test
    void another_municipality_neither_sees_nor_changes_anything() {
        String elsewhere = TestMunicipality.next();
        byte[] own = bytes(files.export(RegisterFile.SOLUTIONS, here));

        assertThat(files.export(RegisterFile.SOLUTIONS, elsewhere)).hasSize(1);
        assertThat(files.readIn(own, elsewhere).problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.reason()).contains("kommunens register"));
    }

    @Test
    void two_who_read_files_in_at_once_both_get_an_answer_and_lose_nothing() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(6);
        try {
            List<Future<RegisterReport>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                byte[] file = file(
                        "Løsning;System;Rolle\nOmsorg Plus;Nyt system;Løn\nJournal Øst;Fil %d;Andet\n".formatted(i));
                answers.add(together.submit(() -> files.readIn(file, here)));
            }
            long fresh = 0;
            for (Future<RegisterReport> answer : answers) {
                assertThat(answer.get().isReady()).isTrue();
                fresh += answer.get().count(Effect.NEW);
            }
            assertThat(fresh).as("the shared row is new once").isEqualTo(7);
        } finally {
            together.shutdownNow();
        }
        assertThat(register.integrations(journal)).hasSize(6);
    }

    private CaseNumber solution(String name, List<String> systems) {
        CaseNumber number = cases.register(Ideas.of(here, name));
        solutions.register(number, name, systems);
        return number;
    }

    private List<List<String>> mutable(RegisterFile file) {
        return files.export(file, here).stream()
                .<List<String>>map(ArrayList::new)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void set(List<List<String>> rows, int row, String heading, String text) {
        rows.get(row).set(rows.get(0).indexOf(heading), text);
    }

    private static byte[] bytes(List<List<String>> rows) {
        return file(rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n")));
    }

    private static byte[] file(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }
}
