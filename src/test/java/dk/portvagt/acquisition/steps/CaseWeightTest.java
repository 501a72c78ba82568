package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.steps.CaseRobot.Weight;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what a case asks of people, by {@link CaseRobot}, and keeps the table of it in docs/benchmarks.md fresh.
 *
 * <p>With {@code -Dportvagt.renew=true} the table is written anew instead of compared. The steps of each walk are in
 * {@code target/case-weight/}.
 */
@PortvagtTest
class CaseWeightTest {

    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final Path TRAILS = Path.of("target/case-weight");
    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- case weight -->\n).*(?=<!-- end of case weight -->)", Pattern.DOTALL);

    /** The answers that lead on, whatever is bought. */
    private static final Map<String, Object> LEADING_ON = Map.ofEntries(
            Map.entry("budgetYear", (long) Answers.YEAR),
            Map.entry("screeningOutcome", "continue"),
            Map.entry("existingSolutions", "none"),
            Map.entry("decisionRoute", "meeting"),
            Map.entry("recommendation", "approve"),
            Map.entry("steeringOutcome", "approved"),
            Map.entry("sharedSolution", "solo"),
            Map.entry("procurementRegime", "ordinary"),
            Map.entry("plannedNoticeDate", DanishDay.today().plusDays(10).toString()),
            Map.entry("acceptanceOutcome", "passed"),
            Map.entry("documentationFiled", "yes"),
            Map.entry("answer", "fulfilled"),
            Map.entry("contractNoticeDate", DanishDay.today().plusYears(3).toString()),
            Map.entry("contractEndDate", DanishDay.today().plusYears(4).toString()),
            Map.entry("invoicingDone", false),
            Map.entry("lastInvoice", true),
            Map.entry("invoiceCvr", "99000104"),
            Map.entry("invoiceNumber", "F-1"),
            Map.entry("operationAction", "phaseOut"),
            Map.entry("phaseOutYear", (long) Answers.YEAR),
            Map.entry("archiveDecision", "dispose"),
            Map.entry("accessRemoved", "yes"),
            Map.entry("contractEnded", "yes"),
            Map.entry("dataDeleted", "yes"),
            Map.entry("integrationsClosed", "yes"));

    @Autowired
    private BeanFactory beans;

    @Test
    void a_case_asks_of_people_what_the_table_says() throws IOException {
        List<Row> rows = List.of(
                new Row("purchase under a blanket approval, start to paid", purchase(), 4, 15, 5),
                new Row("consultancy 80,000 kr., start to closed", consultancy(), 11, 60, 40),
                new Row("small software 300,000 kr., ordinary data, start to go-live", smallSoftware(), 16, 100, 60),
                new Row("large software, sensitive data, start to go-live", largeSoftware(), 30, 140, 0));

        String page = Files.readString(PAGE);
        String fresh = TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(table(rows)));
        if (Boolean.getBoolean("portvagt.renew")) {
            Files.writeString(PAGE, fresh);
            return;
        }
        assertThat(page)
                .as("run: mvn -B test -Dtest=CaseWeightTest -Dportvagt.renew=true, and look at the difference")
                .isEqualTo(fresh);
    }

    private Weight purchase() throws IOException {
        BudgetDriver budget = new BudgetDriver(beans).opens(Answers.YEAR);
        String suffix = TestPeople.settle(beans, budget.municipality);
        budget.desk.start("blanket-approval", "secretariat", Answers.to("blanket-terms", Map.of()));
        budget.desk.completes(
                "secretariat",
                query -> query.tenantIdIn(budget.municipality).taskDefinitionKey("UserTask_ChooseBuyers"),
                Answers.to(
                        "blanket-buyers", Map.of("blanketBuyers", MeetingDriver.list(List.of("requester" + suffix)))));
        budget.desk.runJobs();
        budget.decidesAll("approved");
        String blanket = beans.getBean(JdbcClient.class)
                .sql("SELECT max(number) FROM portvagt.blanket_approval WHERE municipality = ?")
                .param(budget.municipality)
                .query(String.class)
                .single();
        return walk(
                "blanket-purchase",
                budget.desk,
                "blanket-purchase",
                "purchase-request",
                null,
                Map.of(
                        "purchaseAmount", "4.250,50",
                        "purchaseData", "none",
                        "purchaseAction", "order",
                        "purchaseBlanket", blanket,
                        "purchaseDelivery", "delivered",
                        "purchaseInvoiceAction", "book",
                        "invoiceAmount", "4.250,50"));
    }

    private Weight consultancy() throws IOException {
        return walk("consultancy", null, costing(80_000, 0, Map.of("category", "consultancy", "riskLevel", "low")));
    }

    private Weight smallSoftware() throws IOException {
        return walk(
                "small-software",
                "UserTask_OperateSolution",
                costing(200_000, 20_000, Map.of("category", "software", "riskLevel", "low", "dataClass", "ordinary")));
    }

    private Weight largeSoftware() throws IOException {
        return walk(
                "large-software",
                "UserTask_OperateSolution",
                costing(
                        4_000_000,
                        900_000,
                        Map.of(
                                "category", "software",
                                "riskLevel", "high",
                                "dataClass", "sensitive",
                                "personalData", true,
                                "newIntegration", true)));
    }

    /** Bought in the first year, with an invoice over the whole contract; amounts in kroner. */
    private static Map<String, Object> costing(long investment, long yearly, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.putIfAbsent("personalData", false);
        facts.put("estimatedInvestment", investment);
        facts.put("estimatedYearlyCost", yearly);
        facts.put("yearlyOperatingCost", yearly);
        facts.put("lifetimeYears", yearly == 0 ? 1L : 5L);
        facts.put("clarificationBudget", investment / 10);
        for (int year = 1; year <= 4; year++) {
            facts.put("investmentYear" + year, year == 1 ? investment : 0L);
            facts.put("contractAmountYear" + year, year == 1 ? investment : 0L);
        }
        facts.put("invoiceAmount", String.valueOf(investment));
        return facts;
    }

    private Weight walk(String name, String stop, Map<String, Object> facts) throws IOException {
        Desk desk = new Desk(beans, TestMunicipality.next());
        new TestBudget(beans, desk.municipality).open();
        return walk(name, desk, "it-acquisition", "idea-raised", stop, facts);
    }

    private Weight walk(
            String name, Desk desk, String process, String startForm, String stop, Map<String, Object> facts)
            throws IOException {
        Map<String, Object> all = new HashMap<>(LEADING_ON);
        all.putAll(facts);
        Weight weight = new CaseRobot(beans, desk, all).walks(process, startForm, stop);
        Files.createDirectories(TRAILS);
        Files.write(
                TRAILS.resolve(name + ".txt"),
                weight.steps().stream()
                        .map(step -> "day %3d, %2d fields (%d filled in): %s"
                                .formatted(step.due(), step.fields(), step.filledIn(), step.element()))
                        .toList());
        return weight;
    }

    private record Row(String name, Weight weight, int tasks, int fields, int days) {}

    private static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder("""
                | case | user tasks | aim | fields | of them filled in | aim | office days | aim |
                |---|---|---|---|---|---|---|---|
                """);
        rows.forEach(row -> table.append("| %s | %d | %d | %d | %d | %d | %d | %s |\n"
                .formatted(
                        row.name(),
                        row.weight().tasks(),
                        row.tasks(),
                        row.weight().fields(),
                        row.weight().filledIn(),
                        row.fields(),
                        row.weight().days(),
                        row.days() == 0 ? "as its work needs" : row.days())));
        return table.toString();
    }
}
