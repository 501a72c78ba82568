package dk.portvagt.modelguard.rules;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Requires that tasks have candidates: a person the process knows, or existing groups. */
class GroupRule implements ModelRule {

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream().flatMap(process -> check(process, platform));
    }

    private static Stream<Finding> check(ProcessModel process, Platform platform) {
        Stream<Finding> tasks = process.all(UserTask.class)
                .flatMap(task -> Stream.of(
                                unknown(process, task, "candidateGroups", platform),
                                written(process, task, "assignee"),
                                written(process, task, "candidateUsers"),
                                typed(process, task, "assignee", platform),
                                typed(process, task, "candidateUsers", platform),
                                missing(process, task, platform))
                        .flatMap(it -> it));
        return Stream.concat(unknown(process, process.process(), "candidateStarterGroups", platform), tasks);
    }

    private static Stream<Finding> missing(ProcessModel process, UserTask task, Platform platform) {
        boolean forSomebody = Camunda.attribute(task, "candidateGroups").isPresent()
                || Camunda.attribute(task, "assignee").isPresent();
        return forSomebody
                ? Stream.empty()
                : Stream.of(process.finding(
                        task, "Der mangler en gruppe eller en person", Finding.known("grupper", platform.groups())));
    }

    /** Reports a person's id in the model: people differ between municipalities and change over the years. */
    private static Stream<Finding> written(ProcessModel process, UserTask task, String attribute) {
        return Camunda.attribute(task, attribute).stream()
                .filter(person -> !Expressions.isExpression(person))
                .map(person -> process.finding(
                        task,
                        "Personen '" + person + "' er skrevet ind i modellen",
                        "Brug en gruppe eller en variabel, fx ${requester}"));
    }

    /** Reports a person that a form, a constant or a mapping could have set: anybody at all could get the task. */
    private static Stream<Finding> typed(ProcessModel process, UserTask task, String attribute, Platform platform) {
        return Camunda.attribute(task, attribute).stream()
                .filter(Expressions::isExpression)
                .filter(person -> !isFact(person, platform))
                .map(person -> process.finding(
                        task,
                        "Personen i '" + person + "' har systemet ikke selv skrevet",
                        "Brug en gruppe eller en person, som systemet kender, fx ${requester}"));
    }

    private static boolean isFact(String person, Platform platform) {
        Matcher variable = VARIABLE.matcher(person.strip());
        return variable.matches()
                && Optional.ofNullable(platform.code().variables().get(variable.group(1)))
                        .filter(known -> known.fact() == Fact.PERSON)
                        .isPresent();
    }

    private static Stream<Finding> unknown(
            ProcessModel process, BaseElement element, String attribute, Platform platform) {
        return Camunda.attribute(element, attribute).stream()
                .filter(groups -> !Expressions.isExpression(groups))
                .flatMap(groups -> Arrays.stream(groups.split(",")))
                .map(String::strip)
                .filter(group -> !platform.groups().contains(group))
                .map(group -> process.finding(
                        element, "Ukendt gruppe '" + group + "'", Finding.known("grupper", group, platform.groups())));
    }
}
