package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Requires that every task has a due date or a follow-up date, as a day computed in office days. The engine itself can
 * only add calendar days.
 */
class DueDateRule implements ModelRule {

    private static final String HELP = "Angiv fx '${dueDates.inOfficeDays(5)}'";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(UserTask.class).flatMap(task -> check(process, task)));
    }

    private static Stream<Finding> check(ProcessModel process, UserTask task) {
        // A field emptied in the Modeler stays as an empty attribute; the engine is told to ignore it.
        Optional<String> due = Camunda.attribute(task, "dueDate").filter(it -> !it.isBlank());
        Optional<String> followUp = Camunda.attribute(task, "followUpDate").filter(it -> !it.isBlank());
        if (due.isEmpty() && followUp.isEmpty()) {
            return Stream.of(process.finding(task, "Der mangler en frist (due date) eller en opfølgningsdato", HELP));
        }
        return Stream.of(due, followUp)
                .flatMap(Optional::stream)
                .filter(date -> !Expressions.isExpression(date))
                .map(date -> process.finding(task, "Fristen '" + date + "' regnes ikke i arbejdsdage", HELP));
    }
}
