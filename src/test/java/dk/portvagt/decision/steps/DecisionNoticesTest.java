package dk.portvagt.decision.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortvagtTest
class DecisionNoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    private DecisionRegister register;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String caseNumber;

    @BeforeEach
    void a_case() {
        TestPeople.ensure(people);
        caseNumber = cases.register(new NewCase(
                        TestPeople.HERE,
                        "Nyt omsorgssystem",
                        "Nemmere hverdag",
                        "Ældre",
                        Category.SOFTWARE,
                        "requester",
                        "system-owner",
                        false,
                        false,
                        2026))
                .toString();
    }

    @Test
    void tells_the_people_of_the_case_why_and_what_happens_next() {
        long decision = decide(DecisionSubject.G1, DecisionOutcome.REJECTED, "Der findes allerede en løsning.");

        assertThat(told(decision))
                .contains("requester", "system-owner", "secretariat", "digital-consultant")
                .doesNotContain("secretariat-2", "steering-group", "budget-controller");
        assertThat(subject(decision)).isEqualTo("G1 Idégate: Afvist – Sag " + caseNumber + ", Nyt omsorgssystem");
        assertThat(text(decision)).isEqualTo("""
                        Sag %s, Nyt omsorgssystem

                        G1 Idégate: Afvist.
                        Besluttet af formanden den 3. november 2026.

                        Begrundelse: Der findes allerede en løsning.

                        Det næste: Sagen er slut, og reserverede penge går tilbage til puljen.

                        Denne mail er sendt af Portvagt. Sager og opgaver ses i Tasklist.""".formatted(caseNumber));
    }

    @Test
    void tells_the_conditions_with_owner_and_deadline() {
        long decision = new TransactionTemplate(transactions).execute(status -> {
            long id = decide(DecisionSubject.G2, DecisionOutcome.APPROVED_WITH_CONDITIONS, null);
            database.sql("""
                            INSERT INTO portvagt.decision_condition (case_number, decision_id, text, owner_group, deadline)
                            VALUES (?, ?, 'Databehandleraftalen er underskrevet', 'it-architect', DATE '2027-05-04')""").param(caseNumber).param(id).update();
            return id;
        });

        assertThat(text(decision))
                .contains("Vilkår:\n– Databehandleraftalen er underskrevet (IT-arkitekt, senest 4. maj 2027)")
                .doesNotContain("Begrundelse");
    }

    @Test
    void tells_the_pmo_what_was_decided_about_a_strategic_project() {
        long decision = decide(DecisionSubject.BASELINE, DecisionOutcome.APPROVED, null);

        assertThat(told(decision)).contains("pmo", "secretariat", "requester").doesNotContain("pmo-2");
        assertThat(subject(decision)).startsWith("Strategisk projekt: Godkendt");
    }

    @Test
    void tells_nobody_of_a_decision_that_was_rolled_back() {
        long before = mails();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            decide(DecisionSubject.G1, DecisionOutcome.APPROVED, null);
            status.setRollbackOnly();
        });

        assertThat(mails()).isEqualTo(before);
    }

    @Test
    void lets_no_title_add_a_line_to_the_subject() {
        database.sql(
                        "UPDATE portvagt.acquisition_case SET title = E'Sag\\r\\nBcc: alle@test.example' WHERE case_number = ?")
                .param(caseNumber)
                .update();

        long decision = decide(DecisionSubject.G1, DecisionOutcome.APPROVED, null);

        assertThat(subject(decision)).endsWith("Sag Bcc: alle@test.example");
    }

    @Test
    void tells_the_budget_controllers_of_a_budget_without_a_case() {
        long decision = register.record(NewDecision.outsideMeeting(
                TestPeople.HERE,
                null,
                DecisionSubject.BUDGET_YEAR,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                DAY,
                "steering-chair",
                null));

        assertThat(told(decision)).contains("budget-controller", "secretariat").doesNotContain("requester");
        assertThat(subject(decision)).isEqualTo("Budgetår: Godkendt – IT-styregruppen");
    }

    @ParameterizedTest
    @CsvSource({
        "G1, APPROVED, begynder kravspecifikationen",
        "G2, APPROVED, begynder implementeringen",
        "G3, APPROVED, kan tages i brug",
        "G4, APPROVED, begynder udfasningen",
        "G5, APPROVED, er udfaset",
        "EXTRA_FUNDING, APPROVED, fortsætter sagen",
        "G2, REWORK, en opgave i Tasklist",
        "G2, DEFERRED, ved et senere møde",
        "G4, REJECTED, bliver i drift",
        "G5, REJECTED, bliver i udfasning",
        "EXTRA_FUNDING, REJECTED, ikke flere penge",
        "WITHDRAWAL, WITHDRAWN, Sagen er slut",
        "DROP, DROPPED, Sagen er slut",
    })
    void says_what_happens_next(DecisionSubject subject, DecisionOutcome outcome, String next) {
        assertThat(text(decide(subject, outcome, "Derfor"))).contains(next);
    }

    @Test
    void says_that_a_solution_in_operation_is_to_be_retired_when_it_is_stopped() {
        cases.enterPhase(CaseNumber.of(caseNumber), Phase.OPERATION);

        assertThat(textOfStop()).contains("Løsningen skal udfases").doesNotContain("Sagen er slut");
    }

    @Test
    void says_that_a_case_is_over_when_it_is_stopped_before() {
        assertThat(textOfStop()).contains("Sagen er slut").contains("Indgreb: Standset");
    }

    private String textOfStop() {
        long decision = decide(DecisionSubject.INTERVENTION, DecisionOutcome.STOPPED, "Leverandøren er lukket");
        return database.sql("SELECT text FROM portvagt.mail WHERE key = ? LIMIT 1")
                .param(caseNumber + ":stopped:" + decision)
                .query(String.class)
                .single();
    }

    @Test
    void a_decision_that_fails_is_refused_as_before() {
        assertThatThrownBy(() -> decide(DecisionSubject.G1, DecisionOutcome.REJECTED, null))
                .hasMessageContaining("decision_reason");
    }

    private long decide(DecisionSubject subject, DecisionOutcome outcome, String reason) {
        return register.record(NewDecision.outsideMeeting(
                TestPeople.HERE, caseNumber, subject, outcome, DecisionAuthority.CHAIR, DAY, "steering-chair", reason));
    }

    private List<String> told(long decision) {
        return column("recipient", decision);
    }

    private String subject(long decision) {
        return column("subject", decision).get(0);
    }

    private String text(long decision) {
        return column("text", decision).get(0);
    }

    private List<String> column(String column, long decision) {
        return database.sql("SELECT " + column + " FROM portvagt.mail WHERE key = ?")
                .param("decision:" + decision)
                .query(String.class)
                .list();
    }

    private long mails() {
        return database.sql("SELECT count(*) FROM portvagt.mail")
                .query(Long.class)
                .single();
    }
}
