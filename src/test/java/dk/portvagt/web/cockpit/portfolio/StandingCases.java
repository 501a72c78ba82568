package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.DanishDay;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.engine.identity.TestPeople;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with three cases that have waited long at G2, one that was just raised, one that waits for more money
 * with a red light, and one that was rejected.
 */
public final class StandingCases {

    /** What somebody with bad intentions calls a purchase. */
    public static final String HOSTILE = "<img src=x onerror=hit()>{{7*7}} '; DROP TABLE portvagt.mail; --";

    public static final String CHILDREN = "Børn og Unge";
    public static final String STREETS = "Teknik og Miljø";

    public final String municipality;
    public final String suffix;
    /** The one with the hostile title: 1.000.000,50 kr., 45 days at G2, a demand that is overdue. */
    public final String hostile;

    public final String fresh;
    public final String red;
    public final String rejected;

    private final AcquisitionCases cases;
    private final CaseCosts costs;
    private final JdbcClient database;
    private final LocalDate today = DanishDay.today();

    public StandingCases(BeanFactory beans, String municipality) {
        this.municipality = municipality;
        suffix = TestPeople.settle(beans, municipality);
        cases = beans.getBean(AcquisitionCases.class);
        costs = beans.getBean(CaseCosts.class);
        database = beans.getBean(JdbcClient.class);
        hostile = raise(HOSTILE, CHILDREN, Category.SOFTWARE, "600000.50", "400000");
        comesTo(hostile, Phase.REQUIREMENTS, 60);
        comesToGate(hostile, "G2", "GATE", 45);
        demand(hostile, today.minusDays(10));
        for (int days : List.of(40, 39)) {
            String waiting = raise("Venter " + days, CHILDREN, Category.SOFTWARE, "100000");
            comesTo(waiting, Phase.REQUIREMENTS, 70);
            comesToGate(waiting, "G2", "GATE", days);
        }
        fresh = raise("Nye skærme", STREETS, Category.HARDWARE, "50000");
        comesTo(fresh, Phase.IDEA, 5);
        begin(beans, fresh);
        red = raise("Nyt økonomisystem", STREETS, Category.SOFTWARE, "5000000");
        comesTo(red, Phase.IMPLEMENTATION, 100);
        comesToGate(red, "G2", "EXTRA_FUNDING", 3);
        turnsRed(red);
        rejected = raise("Droner", STREETS, Category.HARDWARE, "70000");
        cases.close(CaseNumber.of(rejected), CaseStatus.REJECTED, "Ikke nu");
    }

    /** A process of the case that waits at once: where is not what is tested here. */
    private void begin(BeanFactory beans, String caseNumber) {
        IdentityService identities = beans.getBean(IdentityService.class);
        identities.setAuthentication(null, null, List.of(municipality));
        try {
            beans.getBean(RuntimeService.class)
                    .createProcessInstanceByKey("it-acquisition")
                    .processDefinitionWithoutTenantId()
                    .businessKey(caseNumber)
                    .startBeforeActivity("CallActivity_GateG1")
                    .execute();
        } finally {
            identities.clearAuthentication();
        }
    }

    private String raise(String title, String office, Category category, String... kroner) {
        CaseNumber number = cases.register(Ideas.of(municipality, title, office, category));
        List<YearAmount> amounts = new ArrayList<>();
        for (String amount : kroner) {
            amounts.add(new YearAmount(2026 + amounts.size(), new BigDecimal(amount)));
        }
        costs.replace(number, CostKind.INVESTMENT, amounts);
        return number.toString();
    }

    private void comesTo(String caseNumber, Phase phase, int daysAgo) {
        cases.enterPhase(CaseNumber.of(caseNumber), phase);
        database.sql("INSERT INTO portvagt.case_phase (case_number, phase, entered_at) VALUES (?, ?, ?)")
                .params(caseNumber, phase.name(), noon(daysAgo))
                .update();
    }

    private void comesToGate(String caseNumber, String gate, String kind, int daysAgo) {
        database.sql("INSERT INTO portvagt.gate_review (municipality, case_number, gate, kind, round, started_at)"
                        + " VALUES (?, ?, ?, ?, 1, ?)")
                .params(municipality, caseNumber, gate, kind, noon(daysAgo))
                .update();
    }

    private OffsetDateTime noon(int daysAgo) {
        return today.minusDays(daysAgo)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toOffsetDateTime();
    }

    private void demand(String caseNumber, LocalDate deadline) {
        database.sql(
                        "INSERT INTO portvagt.intervention (municipality, case_number, kind, phase, reason, deadline,"
                                + " raised_by, raised_at) VALUES (?, ?, 'UPDATE', 'REQUIREMENTS', 'Hvor langt er I?', ?, 'x', now())")
                .params(municipality, caseNumber, deadline)
                .update();
    }

    private void turnsRed(String caseNumber) {
        database.sql("""
                        WITH project AS (INSERT INTO portvagt.strategic_project
                                (municipality, case_number, reason, interval_months, marked_by, marked_at)
                            VALUES (:municipality, :case, 'Stort', 1, 'pmo', now()) RETURNING id),
                        baseline AS (INSERT INTO portvagt.project_baseline
                                (project_id, version, budget, yearly_benefit, benefits, reason, made_by, made_at)
                            SELECT id, 1, 1, 1, 'Gevinst', 'Første', 'pmo', now() FROM project RETURNING id, project_id),
                        report AS (INSERT INTO portvagt.project_report (project_id, baseline_id, number, reported_on,
                                progress, summary, risk, risk_probability, risk_impact, expected_benefit, dependencies,
                                governance_note, overdue_conditions, reserved, committed, spent, pmo_by, secretariat_by,
                                filed_at)
                            SELECT project_id, id, 1, current_date, 10, 'Går trægt', 'Leverandøren', 3, 3, 1, 'ON_TRACK',
                                'Intet', 0, 0, 0, 0, 'pmo', 'secretariat', now() FROM baseline RETURNING id, project_id)
                        INSERT INTO portvagt.project_red_period (project_id, dimension, from_report)
                        SELECT project_id, dimension, id FROM report, unnest(ARRAY['TIME', 'MONEY']) dimension""")
                .param("municipality", municipality)
                .param("case", caseNumber)
                .update();
    }
}
