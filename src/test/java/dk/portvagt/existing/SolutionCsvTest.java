package dk.portvagt.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.SolutionReviews;
import dk.portvagt.text.RowProblem;
import dk.portvagt.text.SpreadsheetFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of solutions in use: what is wrong in it, and what taking it in registers. No process starts here. */
@PortvagtTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SolutionCsvTest {

    private static final String HERE = TestMunicipality.next();
    private static final String ELSEWHERE = TestMunicipality.next();
    private static final SolutionProcesses NONE = new SolutionProcesses() {

        @Override
        public void operate(CaseNumber number, ExistingSolution solution, String takenInBy) {}

        @Override
        public void askForOperation(String municipality, String takenInBy) {}
    };

    @Autowired
    private SolutionCsv csv;

    @Autowired
    private ExistingSolutions solutions;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private SolutionReviews reviews;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private String owner;

    @BeforeAll
    void municipality() {
        Ideas.municipality(database, HERE);
        owner = SolutionList.ownerIn(beans, HERE);
        People people = beans.getBean(People.class);
        for (String twin : List.of("twin-a-" + HERE, "twin-b-" + HERE)) {
            people.ensure(new Person(twin, "Ida", "Holm", List.of(PortvagtGroup.SYSTEM_OWNER), HERE, null), "portvagt");
        }
        SolutionList.ownerIn(beans, ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KEY       |                 | Feltet er tomt
                    NAME      | =1+1            | ligner en formel
                    NAME      | @SUM(A1)        | ligner en formel
                    OPTIONS   | +tilkøb         | ligner en formel
                    OWNER     | -               | Feltet er tomt
                    OWNER     | Omsorgschefen   | Skriv navnet eller bruger-id'et præcis som i Portvagt
                    OWNER     | Ida Holm        | Flere hedder "Ida Holm". Skriv bruger-id'et i stedet: twin-a-
                    OFFICE    | Vejvæsenet      | ikke en af kommunens forvaltninger: Børn og Unge
                    CATEGORY  | Licens          | Skriv Software, Hardware eller Konsulentydelser, ikke "Licens"
                    DATA      | Hemmelige       | Skriv Ingen, Almindelige eller Følsomme
                    SINCE     |                 | Feltet er tomt
                    SINCE     | 31-12-2199      | ligger i fremtiden
                    SINCE     | 2019            | '2019' findes ikke. Skriv datoen som 31-12-2027
                    COST      |                 | Skriv 0, hvis løsningen er gratis
                    COST      | 12,345          | Skriv beløbet som 240.000
                    COST      | -5              | Skriv beløbet som 240.000
                    COST      | mange           | ikke "mange"
                    COST_FROM | 1999            | Skriv et budgetår fra
                    COST_FROM | snart           | Skriv et budgetår fra
                    VENDOR    |                 | Skriv leverandøren, når der står noget om kontrakten
                    CVR       | 99000105        | "99000105" er ikke et CVR-nummer
                    NOTICE    | 31-02-2027      | '31-02-2027' findes ikke
                    NOTICE    | 01-01-2190      | Opsigelsesdatoen ligger efter udløbsdatoen
                    END       | 01-01-2020      | Kontrakten udløb 01-01-2020
                    """)
    void names_row_and_column_of_what_is_wrong(SolutionColumn column, String typed, String reason) {
        SolutionReport report = read(SolutionList.of(13).with(column, typed == null ? "" : typed));

        assertThat(report.isReady()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(14);
            assertThat(problem.column()).isEqualTo(column.header());
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void knows_the_owner_by_name_or_user_id_within_the_municipality_alone() {
        SolutionList byName = SolutionList.of(1);
        SolutionList byId = SolutionList.of(1).with(SolutionColumn.OWNER, "twin-b-" + HERE);

        assertThat(read(byName).solutions().get(0).owner().userId()).isEqualTo(owner);
        assertThat(read(byId).solutions().get(0).owner().name()).isEqualTo("Ida Holm");
        assertThat(csv.read(byId.bytes(), ELSEWHERE).problems())
                .extracting(RowProblem::column)
                .containsExactly("Systemejer");
    }

    @Test
    void names_every_problem_of_a_row_and_a_key_that_stands_twice() {
        SolutionList list = SolutionList.of(2)
                .row("s-0001")
                .with(SolutionColumn.NAME, "x".repeat(121))
                .with(SolutionColumn.CATEGORY, "Papir")
                .with(SolutionColumn.OWNER, "Chef\u0000\u0007");

        assertThat(csv.read(list.bytes(), HERE).fileError()).contains("UTF-8");
        SolutionReport report = read(list.with(SolutionColumn.OWNER, "Chef\u0007"));
        assertThat(report.problems())
                .extracting(RowProblem::column)
                .containsExactly("Løsning", "Systemejer", "Kategori", "Nøgle");
        assertThat(report.problems().get(3).reason()).contains("står også i række 2");
    }

    @Test
    void reads_what_spreadsheets_write() {
        String text = SolutionList.of(1)
                .with(SolutionColumn.NAME, "Ø; med \"citat\"\nog linjeskift")
                .with(SolutionColumn.COST, "1.250.000,50 kr.")
                .with(SolutionColumn.SINCE, "1.3.2019")
                .with(SolutionColumn.OFFICE, "børn og unge")
                .text();
        String unused = ";".repeat(14) + "\r\n";

        for (byte[] file : List.of(
                ("\uFEFF" + text + unused).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))) {
            SolutionReport report = csv.read(file, HERE);
            assertThat(report.problems()).isEmpty();
            assertThat(report.fresh()).singleElement().satisfies(solution -> {
                assertThat(solution.name()).startsWith("Ø; med \"citat\"");
                assertThat(solution.yearlyCost()).isEqualByComparingTo("1250000.50");
                assertThat(solution.inUseSince()).isEqualTo("2019-03-01");
                assertThat(solution.office()).isEqualTo("Børn og Unge");
                assertThat(solution.costFrom()).isEqualTo(DanishDay.today().getYear());
            });
        }
        assertThat(csv.read(csv.template().getBytes(StandardCharsets.UTF_8), HERE)
                        .fileError())
                .contains("kun overskrifter");
    }

    @Test
    void refuses_what_is_no_list_with_a_sentence_that_says_what_to_do() {
        assertThat(error(new byte[0])).contains("Filen er tom");
        assertThat(error(new byte[SpreadsheetFile.MAX_BYTES + 1])).contains("større end 1 MB");
        assertThat(error("x;y\n".repeat(2_002).getBytes(StandardCharsets.UTF_8)))
                .contains("flere end 2.000 rækker");
        assertThat(error("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))).contains("regneark", "CSV");
        assertThat(error("Nøgle;Løsning".getBytes(StandardCharsets.UTF_16))).contains("CSV UTF-8");
        assertThat(error("Nøgle;\"Løsning\n".getBytes(StandardCharsets.UTF_8))).contains("Anførselstegnene");
        assertThat(error("Nøgle,Løsning\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .contains("kendes ikke");
        assertThat(error("Nøgle;Løsning\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .contains("mangler Forvaltning, Systemejer");
        assertThat(error("Nøgle;nøgle\n".getBytes(StandardCharsets.UTF_8))).contains("Nøgle står der to gange");
    }

    @Test
    void registers_case_solution_and_contract_in_operation() {
        TakenIn done = takeIn(SolutionList.of(0).row("R-1").with(SolutionColumn.DATA, "Ingen"));

        CaseNumber number = done.numbers().get(0);
        assertThat(cases.find(number)).hasValueSatisfying(found -> {
            assertThat(found.phase()).isEqualTo(Phase.OPERATION);
            assertThat(found.content().personalData()).isFalse();
        });
        assertThat(database.sql(
                                "SELECT vendor || ' ' || amount || ' ' || signed_on || ' ' || reference || ' ' || options"
                                        + " FROM portvagt.contract WHERE case_number = ?")
                        .param(number.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("Omsorg IT A/S 4000.00 2019-03-01 K-17 2 x 12 måneder");
        LocalDate today = DanishDay.today();
        assertThat(reviews.nextDue(number))
                .as("the next anniversary, not seven years ago")
                .isAfter(today)
                .isBeforeOrEqualTo(today.plusYears(1))
                .hasMonth(java.time.Month.MARCH)
                .hasDayOfMonth(1);
    }

    @Test
    void takes_in_the_same_list_once() {
        SolutionList list = SolutionList.of(0).row("T-1").row("T-2");
        assertThat(takeIn(list).numbers()).hasSize(2);

        SolutionReport again = read(list.row("t-3"));
        assertThat(again.known()).containsExactly("T-1", "T-2");
        assertThat(again.fresh()).extracting(ExistingSolution::key).containsExactly("t-3");
        assertThat(takeIn(list)).satisfies(done -> {
            assertThat(done.numbers()).hasSize(1);
            assertThat(done.known()).isEqualTo(2);
        });
        String elsewhere = ELSEWHERE;
        Ideas.municipality(database, elsewhere);
        assertThat(csv.read(list.bytes(), elsewhere).known()).isEmpty();
    }

    @Test
    void takes_in_a_list_once_that_many_hand_in_at_the_same_time() throws Exception {
        SolutionList list = SolutionList.of(0).row("U-1").row("U-2").row("U-3");
        List<ExistingSolution> wanted = read(list).solutions();
        ExecutorService together = Executors.newFixedThreadPool(8);
        try {
            List<Future<TakenIn>> answers = new ArrayList<>();
            IntStream.range(0, 8)
                    .forEach(i ->
                            answers.add(together.submit(() -> solutions.takeIn(HERE, wanted, "secretariat", NONE))));
            int taken = 0;
            for (Future<TakenIn> answer : answers) {
                taken += answer.get().numbers().size();
            }
            assertThat(taken).isEqualTo(3);
        } finally {
            together.shutdownNow();
        }
    }

    @Test
    void takes_in_all_or_nothing() {
        List<ExistingSolution> wanted =
                read(SolutionList.of(0).row("V-1").row("V-2").row("V-3")).solutions();
        SolutionProcesses failing = new SolutionProcesses() {

            @Override
            public void operate(CaseNumber number, ExistingSolution solution, String takenInBy) {
                if (solution.key().equals("V-3")) {
                    throw new IllegalStateException("the engine is gone");
                }
            }

            @Override
            public void askForOperation(String municipality, String takenInBy) {}
        };

        assertThatThrownBy(() -> solutions.takeIn(HERE, wanted, "secretariat", failing))
                .hasMessage("the engine is gone");
        assertThat(solutions.known(HERE, wanted)).isEmpty();
        assertThat(solutions.find(HERE, "V-1")).isEmpty();
    }

    private SolutionReport read(SolutionList list) {
        SolutionReport report = csv.read(list.bytes(), HERE);
        assertThat(report.fileError()).isNull();
        return report;
    }

    private TakenIn takeIn(SolutionList list) {
        return solutions.takeIn(HERE, read(list).solutions(), "secretariat", NONE);
    }

    private String error(byte[] file) {
        return csv.read(file, HERE).fileError();
    }
}
