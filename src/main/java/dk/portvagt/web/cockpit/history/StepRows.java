package dk.portvagt.web.cockpit.history;

import dk.portvagt.engine.identity.People;
import dk.portvagt.web.cockpit.Moments;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Component;

/** Translates steps for their readers. */
@Component
class StepRows {

    private final People people;

    StepRows(People people) {
        this.people = people;
    }

    StepRow row(HistoricActivityInstance step) {
        String name = step.getActivityName();
        return new StepRow(
                step.getActivityId(),
                name == null || name.isBlank() ? step.getActivityId() : name.replaceAll("\\s+", " "),
                kind(step.getActivityType()),
                Moments.text(step.getStartTime()),
                Moments.text(step.getEndTime()),
                step.getDurationInMillis(),
                step.getAssignee() == null ? null : people.name(step.getAssignee()),
                step.isCanceled(),
                step.getCalledProcessInstanceId());
    }

    /** Translates the engine's type; the diagram's picture tells the kind of an event or gateway. */
    static String kind(String type) {
        return switch (type) {
            case "userTask" -> "Opgave";
            case "serviceTask", "sendTask", "scriptTask", "task" -> "Systemtrin";
            case "businessRuleTask" -> "Beslutningstabel";
            case "callActivity" -> "Kald af proces";
            case "subProcess", "multiInstanceBody", "transaction" -> "Delproces";
            case "receiveTask" -> "Venter på besked";
            default -> type.endsWith("Gateway") ? "Valg eller deling" : "Hændelse";
        };
    }
}
