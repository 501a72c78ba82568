package dk.portvagt.project.steps;

import dk.portvagt.DanishDay;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.process.Desk;
import dk.portvagt.project.Projects;
import dk.portvagt.project.StrategicProject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.BeanFactory;

/** Plays PMO and secretariat on one strategic project. */
final class ProjectDriver {

    static final LocalDate TODAY = DanishDay.today();
    /** Rows that the form of a baseline has. */
    private static final int ROWS = 8;

    private final BeanFactory beans;
    private final Desk desk;
    private final String caseNumber;
    private ProcessInstance instance;

    ProjectDriver(BeanFactory beans, Desk desk, String caseNumber) {
        this.beans = beans;
        this.desk = desk;
        this.caseNumber = caseNumber;
    }

    void marks() {
        marks(caseNumber);
    }

    void marks(String number) {
        marks(number, Map.of());
    }

    void marks(String number, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("caseNumber", number);
        answers.put("strategicReason", "Kommunens største projekt");
        instance = desk.start("project-follow-up", "pmo", answers);
    }

    /** One milestone in a hundred days, first report today. */
    void makesBaseline() {
        makesBaseline(Map.of("milestones", milestones(TODAY.plusDays(100))));
    }

    void makesBaseline(Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "milestones",
                milestones(TODAY.plusDays(100)),
                "baselineYearlyBenefit",
                100_000L,
                "baselineBenefits",
                "Sparet tid",
                "firstReportOn",
                TODAY.toString()));
        answers.putAll(changes);
        does("pmo", "UserTask_MakeBaseline", answers);
    }

    static Object milestones(LocalDate... due) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", number);
            if (number <= due.length) {
                row.put("name", "Milepæl " + number);
                row.put("due", due[number - 1].toString());
            }
            rows.add(row);
        }
        return json(rows);
    }

    /** To the day after the reports are asked for. */
    void waitsForReport(LocalDate day) {
        CaseDriver.travelTo(day);
        desk.runJobs();
    }

    /** Both parts of a report with this risk: 1, low, to 3, high. */
    void reports(int risk) {
        reportsAsPmo(risk, Map.of());
        reportsAsSecretariat();
    }

    void reportsAsPmo(int risk, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "milestoneReports",
                json(List.of(Map.of("expected", TODAY.plusDays(100).toString(), "reached", false))),
                "progressPercent",
                10L,
                "reportSummary",
                "Det går",
                "riskText",
                "Forsinket integration",
                "riskProbability",
                String.valueOf(risk),
                "riskImpact",
                String.valueOf(risk),
                "expectedBenefit",
                100_000L,
                "actionPlan",
                "Leverandøren sætter to mand på"));
        answers.putAll(changes);
        does("pmo", "UserTask_ReportProject", answers);
    }

    void reportsAsSecretariat() {
        does(
                "secretariat",
                "UserTask_ReportGovernance",
                Map.of("dependencyState", "onTrack", "governanceNote", "Ingen bemærkninger"));
    }

    void does(String person, String task, Map<String, Object> answers) {
        desk.completes(person, task(task), answers);
        desk.runJobs();
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    Object shown(String task, String variable) {
        return desk.shown(task(task), variable);
    }

    /** The follow-up, or the change that this driver plays. */
    ProcessInstance instance() {
        return instance;
    }

    StrategicProject project() {
        return beans.getBean(Projects.class)
                .followed(desk.municipality, caseNumber)
                .orElseThrow();
    }

    boolean isFollowed() {
        return beans.getBean(Projects.class)
                .followed(desk.municipality, caseNumber)
                .isPresent();
    }

    /** Asks for a change as PMO; this driver plays that request from here on. */
    ProjectDriver changes(String kind, String number) {
        ProjectDriver change = new ProjectDriver(beans, desk, caseNumber);
        change.instance = desk.start(
                "project-change",
                "pmo",
                Map.of("caseNumber", number, "projectChange", kind, "projectChangeReason", "Udbuddet gik om"));
        return change;
    }

    /** In the process itself, or in one that it has called. */
    private UnaryOperator<TaskQuery> task(String element) {
        return Set.of("UserTask_RevisePlan", "UserTask_FollowUpRejectedPlan").contains(element)
                ? query -> query.processInstanceBusinessKey(caseNumber).taskDefinitionKey(element)
                : query -> query.processInstanceId(instance.getId()).taskDefinitionKey(element);
    }

    private static Object json(Object rows) {
        return SpinValues.jsonValue(Spin.JSON(rows).toString()).create();
    }
}
