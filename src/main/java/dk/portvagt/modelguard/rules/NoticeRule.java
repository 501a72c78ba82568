package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.notification.steps.MessageVariables;
import dk.portvagt.notification.steps.TaskReminders;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Requires that a reminder of a task has its days, and a message that the system sends has somebody to go to. */
class NoticeRule implements ModelRule {

    private static final String SENDER = "sendMessageDelegate";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.all(UserTask.class).flatMap(task -> reminder(process, task)),
                        process.all(ServiceTask.class)
                                .filter(task -> Expressions.bean(task.getCamundaDelegateExpression())
                                        .filter(SENDER::equals)
                                        .isPresent())
                                .flatMap(task -> message(process, task, platform))));
    }

    private static Stream<Finding> reminder(ProcessModel process, UserTask task) {
        return Camunda.extensions(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> TaskReminders.PROPERTY.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue() == null ? "" : property.getCamundaValue())
                .filter(value ->
                        !value.isBlank() && TaskReminders.officeDays(value).isEmpty())
                .map(value -> process.finding(
                        task,
                        "Påmindelsen '" + value + "' er ikke et antal arbejdsdage",
                        "Skriv et helt tal fra 1 til " + TaskReminders.MOST_DAYS + ", eller lad feltet være tomt"));
    }

    private static Stream<Finding> message(ProcessModel process, ServiceTask task, Platform platform) {
        Map<String, String> given = Camunda.extensions(task, CamundaInputParameter.class).stream()
                .collect(Collectors.toMap(
                        CamundaInputParameter::getCamundaName,
                        input -> input.getTextContent().strip(),
                        (first, second) -> first));
        String group = given.getOrDefault(MessageVariables.MESSAGE_GROUP.getName(), "");
        String person = given.getOrDefault(MessageVariables.MESSAGE_PERSON.getName(), "");
        if (group.isEmpty() && person.isEmpty()) {
            return Stream.of(process.finding(
                    task, "Beskeden har ingen modtager", "Vælg en gruppe, eller skriv en person, fx ${requester}"));
        }
        if (!group.isEmpty()
                && !Expressions.isExpression(group)
                && !platform.groups().contains(group)) {
            return Stream.of(process.finding(
                    task, "Ukendt gruppe '" + group + "'", Finding.known("grupper", group, platform.groups())));
        }
        return Stream.empty();
    }
}
