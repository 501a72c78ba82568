package dk.portvagt.modelguard.rules;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Keeps tasks with decisions or money with the shipped roles: an administrator adds a role by a name alone, and nobody
 * has decided what it may answer for.
 */
class AddedRoleRule implements ModelRule {

    private static final Pattern MONEY_PROCESS =
            Pattern.compile("budget-.*|invoice-.*|year-closing|operation-commitment|blanket-approval");
    private static final Pattern MONEY_TASK = Pattern.compile("UserTask_(ResolveFunding|SignContract|\\w*Invoice\\w*)");
    /** Answering criteria decides nothing by itself: that is what an added role is good for. */
    private static final Pattern DECISION = Pattern.compile(
            "UserTask_(Decide|Confirm|Approve|Judge|EnterDecided|AnswerProcedure|Record\\w*Decision).*");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        Set<String> added = platform.groups().stream()
                .filter(group -> !PortvagtGroup.isShipped(group))
                .collect(Collectors.toSet());
        return models.processes().stream().flatMap(process -> check(process, added));
    }

    private static Stream<Finding> check(ProcessModel process, Set<String> added) {
        return process.all(UserTask.class)
                .filter(task -> decides(task) || hasMoney(process, task))
                .flatMap(task -> Camunda.attribute(task, "candidateGroups").stream()
                        .flatMap(groups -> Arrays.stream(groups.split(",")))
                        .map(String::strip)
                        .filter(added::contains)
                        .map(role -> process.finding(
                                task,
                                "Rollen '" + role
                                        + "' er tilføjet af en administrator og kan hverken afgøre noget eller"
                                        + " tage sig af penge,",
                                "Giv opgaven til en af de roller, som Portvagt er født med, og lad den nye rolle udtale"
                                        + " sig i en opgave før")));
    }

    private static boolean decides(UserTask task) {
        return DECISION.matcher(id(task)).matches();
    }

    private static boolean hasMoney(ProcessModel process, UserTask task) {
        return MONEY_PROCESS.matcher(process.id()).matches()
                || MONEY_TASK.matcher(id(task)).matches();
    }

    private static String id(UserTask task) {
        return Objects.toString(task.getId(), "");
    }
}
