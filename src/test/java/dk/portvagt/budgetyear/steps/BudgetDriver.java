package dk.portvagt.budgetyear.steps;

import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Instances;
import dk.portvagt.process.Rows;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/** The budget of a municipality of its own, as its people run it. */
public final class BudgetDriver {

    public static final int YEAR = 2031;

    private final BeanFactory beans;
    public final Desk desk;
    public final String municipality;

    public BudgetDriver(BeanFactory beans) {
        this.beans = beans;
        municipality = TestMunicipality.next();
        desk = new Desk(beans, municipality);
    }

    public void proposes(int year, long acquisition, long operation, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.putAll(Map.of(
                "year",
                (long) year,
                "acquisitionAmount",
                acquisition,
                "operationAmount",
                operation,
                "budgetNote",
                "Vedtaget budget"));
        desk.start("budget-year", "budget-controller", answers);
    }

    /** A year with a million for acquisitions and half a million for operation. */
    public BudgetDriver opens(int year) {
        return opens(year, 1_000_000, 500_000, Map.of());
    }

    public BudgetDriver opens(int year, long acquisition, long operation, Map<String, Object> more) {
        proposes(year, acquisition, operation, more);
        decidesAll("approved");
        return this;
    }

    /** A budget change to the year's acquisition line, unless the answers say otherwise. */
    public void changes(String kind, long amount, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "changeKind",
                kind,
                "changeToLine",
                "acquisition",
                "changeToYear",
                (long) YEAR,
                "changeAmount",
                amount,
                "changeCover",
                "Mindreforbrug på drift"));
        answers.putAll(more);
        does("budget-controller", "UserTask_ManageBudgetYear", answers);
    }

    public void decidesAll(String outcome) {
        new MeetingDriver(beans, desk).decidesAll(outcome);
        desk.runJobs();
    }

    public MeetingDriver meeting() {
        return new MeetingDriver(beans, desk);
    }

    public void does(String person, String task, Map<String, Object> answers) {
        desk.completes(person, task(task), answers);
        desk.runJobs();
    }

    /** Answers the rows of a follow-up: what is expected for the place that the text names, nothing for the others. */
    void forecasts(String place, long expected, String reason) {
        desk.completes(
                "budget-controller",
                task("UserTask_AssessForecast"),
                task -> Map.of("forecastRows", Rows.answered(desk, task, "forecastRows", row -> {
                    boolean meant = row.get("place").asText().equals(place);
                    Map<String, Object> answer = new HashMap<>();
                    answer.put("expected", meant ? expected : 0);
                    answer.put("reason", meant ? reason : null);
                    return answer;
                })));
        desk.runJobs();
    }

    /** Proposes to close the year: so much of each line goes on, and the money of cases as the form shows it. */
    public void proposesClosing(long acquisition, long operation) {
        proposesClosing(acquisition, operation, "Udbud");
    }

    public void proposesClosing(long acquisition, long operation, String reason) {
        desk.completes("budget-controller", task("UserTask_ProposeCarryOver"), task -> {
            Map<String, Object> answers = new HashMap<>();
            answers.put("closingAction", "propose");
            answers.put("carryOverLines", Rows.answered(desk, task, "carryOverLines", row -> {
                long amount = row.get("line").asText().equals("ACQUISITION") ? acquisition : operation;
                return amount == 0 || reason == null
                        ? Map.of("carryOver", amount)
                        : Map.of("carryOver", amount, "carryOverReason", reason);
            }));
            if (!desk.served(task, "carryOverCases").equals("[]")) {
                answers.put(
                        "carryOverCases",
                        Rows.answered(
                                desk,
                                task,
                                "carryOverCases",
                                row -> Map.of("caseMoney", row.get("caseMoney").asText())));
            }
            return answers;
        });
        desk.runJobs();
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    /** What the budget controller reads on opening the task that manages the year. */
    String opened(int year, String variable) {
        return desk.opened(
                "budget-controller",
                query -> task("UserTask_ManageBudgetYear").apply(query).processVariableValueEquals("year", (long) year),
                variable);
    }

    Object shown(String task, String variable) {
        return desk.shown(task(task), variable);
    }

    public UnaryOperator<TaskQuery> task(String element) {
        return query -> query.tenantIdIn(municipality).taskDefinitionKey(element);
    }

    /** The municipality's process of this kind that runs or, when none runs, the one that ended last. */
    ProcessInstance process(String key) {
        return Instances.latest(query -> query.tenantIdIn(municipality).processDefinitionKey(key));
    }

    /** All of this kind that ever ran for the municipality. */
    List<ProcessInstance> processes(String key) {
        return Instances.all(query -> query.tenantIdIn(municipality).processDefinitionKey(key));
    }

    long timesPassed(String element) {
        return beans.getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .tenantIdIn(municipality)
                .activityId(element)
                .finished()
                .count();
    }

    BigDecimal available(PoolLine line, int year) {
        return pool().available(line(line, year));
    }

    LineYear line(PoolLine line, int year) {
        return new LineYear(municipality, line, year);
    }

    CentralPool pool() {
        return beans.getBean(CentralPool.class);
    }

    /** A case of an office that has reserved money of the year's acquisition line. */
    public CaseNumber caseWithReservation(String office, long amount) {
        CaseNumber number = beans.getBean(AcquisitionCases.class)
                .register(Ideas.of(municipality, "Omsorgssystem", office, Category.SOFTWARE));
        pool().reserve(
                        PoolLine.ACQUISITION,
                        List.of(YearAmount.of(YEAR, amount)),
                        basis(number, office, "reserve", DecisionSubject.G2));
        return number;
    }

    /** A solution in operation that costs so much a year, brought by a case that G3 approved. */
    CaseNumber solution(String title, long yearlyCost) {
        CaseNumber number = beans.getBean(AcquisitionCases.class).register(Ideas.of(municipality, title));
        beans.getBean(CaseCosts.class)
                .replace(number, CostKind.OPERATION, List.of(YearAmount.of(YEAR - 1, yearlyCost)));
        new TestBudget(beans, municipality)
                .approval(
                        number,
                        DecisionSubject.G3,
                        Grant.operate(PoolLine.OPERATION, YearAmount.of(YEAR - 1, yearlyCost)));
        beans.getBean(AcquisitionCases.class).enterPhase(number, Phase.OPERATION);
        beans.getBean(Solutions.class).register(number, title, List.of());
        return number;
    }

    Basis basis(CaseNumber number, String office, String step, DecisionSubject subject) {
        return new TestBudget(beans, municipality).basis(number, office, step, subject);
    }

    long decision(CaseNumber number, DecisionSubject subject) {
        return new TestBudget(beans, municipality).approval(number, subject);
    }
}
