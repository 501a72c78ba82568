package dk.portvagt.gate.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.BeanFactory;

/** Plays what happens to a case at a gate: its criteria, its decision paper, and the decision. */
public final class GateDriver {

    private static final String COLLEAGUE = "-b";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BeanFactory beans;
    private final Desk desk;
    private final String caseNumber;

    public GateDriver(BeanFactory beans, Desk desk, String caseNumber) {
        this.beans = beans;
        this.desk = desk;
        this.caseNumber = caseNumber;
    }

    /** From the criteria to the decision of a meeting of its own, or of whoever decides instead of one. */
    public void decide(String outcome) {
        if (desk.sees("system-owner", task("UserTask_DecideAsOwner"))) {
            decidesAsOwner(outcome);
            return;
        }
        prepare();
        if (desk.sees("steering-chair", task("UserTask_DecideAsChair"))) {
            decidesAsChair(outcome);
        } else if (desk.sees("digitalisation-manager", task("UserTask_DecideAsManager"))) {
            decidesAsManager(outcome);
        } else {
            new MeetingDriver(beans, desk).decidesAll(outcome);
        }
    }

    /** All that comes before the decision. */
    public void prepare() {
        answerCriteria("fulfilled");
        draftPaper();
    }

    public void decidesAsChair(String outcome) {
        does("steering-chair", "UserTask_DecideAsChair", delegated(outcome));
    }

    public void decidesAsOwner(String outcome) {
        does(
                "system-owner",
                "UserTask_DecideAsOwner",
                outcome.equals("approved") ? Map.of("steeringOutcome", outcome) : delegated(outcome));
    }

    public void decidesAsManager(String outcome) {
        does("digitalisation-manager", "UserTask_DecideAsManager", delegated(outcome));
    }

    /** On the sides that the case has criteria for: the model passes the other one by. */
    public void answerCriteria(String answer) {
        Map.of(
                        "digital-consultant", "UserTask_AnswerBusinessCriteria",
                        "it-architect", "UserTask_AnswerTechnicalCriteria")
                .forEach((group, task) -> {
                    if (desk.sees(group, task(task))) {
                        answerCriteria(group, task, answer);
                    }
                });
    }

    /** As a colleague of the person named after the group, who may have written the material. */
    public void answerCriteria(String group, String task, String answer) {
        desk.completes(group + COLLEAGUE, group, task(task), found -> answers(found, answer));
        desk.runJobs();
    }

    /** The rows without a verdict on what the case already says. */
    public void sendsRowsOnly(String group, String task) {
        desk.completes(
                group + COLLEAGUE, group, task(task), found -> Map.of("criteria", rows(found, "fulfilled", true)));
    }

    /** A meeting decides, or the chair where the case is urgent and the table of authorities allows it. */
    public void draftPaper() {
        boolean urgent = Boolean.TRUE.equals(shown("UserTask_DraftDecisionPaper", "urgent"))
                && String.valueOf(shown("UserTask_DraftDecisionPaper", "decisionRoutes"))
                        .contains("urgent");
        draftPaper(
                urgent
                        ? Map.of("decisionRoute", "urgent", "urgencyReason", "Det gamle system lukker om en uge")
                        : Map.of());
    }

    /** The paper with these answers instead of the usual ones. */
    public void draftPaper(Map<String, Object> changes) {
        Map<String, Object> paper = new HashMap<>(Map.of(
                "recommendation", "approve",
                "decisionRoute", "meeting",
                "paperSummary", "Det gamle system udløber",
                "paperAlternatives", "At lade være",
                "paperConsequences", "Bedre service"));
        paper.putAll(changes);
        does("secretariat", "UserTask_DraftDecisionPaper", paper);
    }

    public void does(String person, String task, Map<String, Object> answers) {
        desk.completes(person, task(task), answers);
        desk.runJobs();
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    public Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    /** What the person who has the task is shown of this variable. */
    public Object shown(String task, String variable) {
        return desk.shown(task(task), variable);
    }

    private static Map<String, Object> delegated(String outcome) {
        return Map.of("steeringOutcome", outcome, "decisionReason", "Derfor");
    }

    /** The answers as the form sends them; what the case already says is confirmed, or objected to. */
    private Map<String, Object> answers(Task task, String answer) {
        boolean holds = answer.equals("fulfilled");
        Map<String, Object> answers = new HashMap<>(Map.of("criteria", rows(task, answer, holds)));
        if (Boolean.TRUE.equals(desk.variable(task, "criteriaKnown"))) {
            answers.put("criteriaVerdict", holds ? "confirmed" : "deviates");
        }
        return answers;
    }

    /** The rows without the texts that the form only shows. */
    private Object rows(Task task, String answer, boolean holds) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode given : read(desk.variable(task, "criteria"))) {
            ObjectNode row =
                    rows.addObject().put("criterionId", given.get("criterionId").asText());
            boolean known = given.hasNonNull("known");
            if (!known || !holds) {
                row.put(known ? "objection" : "answer", answer)
                        .put(known ? "objectionEvidence" : "evidence", "Journalnummer 26/1234");
            }
        }
        return SpinValues.jsonValue(rows.toString()).create();
    }

    private static JsonNode read(Object json) {
        try {
            return JSON.readTree(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.processInstanceBusinessKey(caseNumber).taskDefinitionKey(element);
    }
}
