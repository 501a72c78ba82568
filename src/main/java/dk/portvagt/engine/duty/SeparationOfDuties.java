package dk.portvagt.engine.duty;

import dk.portvagt.engine.border.TaskCommand;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Refuses to complete, take, assign or delegate a task where the model's rule excludes the person. A stand-in acts for
 * two: the rule must allow both the task, and what one did for the other excludes both.
 */
class SeparationOfDuties extends CommandInterceptor {

    private final Substitutes substitutes;

    SeparationOfDuties(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        TaskCommand.of(command)
                .filter(work -> work.completes() || context.isAuthorizationCheckEnabled())
                .ifPresent(work -> work.task(context).ifPresent(task -> check(work, task, context)));
        return next.execute(command);
    }

    private void check(TaskCommand command, TaskEntity task, CommandContext context) {
        Optional<DutyRule> rule = DutiesInModels.ruleOf(task);
        Stream<String> people = command.completes() ? actors(task, context) : command.people().stream();
        rule.ifPresent(duty -> people.filter(person -> excludes(duty, task, person))
                .findFirst()
                .ifPresent(person -> refuse(duty, person, task, context)));
    }

    private void refuse(DutyRule rule, String person, TaskEntity task, CommandContext context) {
        TaskCommand.checkReadable(task, context);
        throw new DutyRefusedException("Funktionsadskillelse: %s. %s kan derfor ikke få eller udføre opgaven “%s”. %s"
                .formatted(
                        rule.text(),
                        isCaller(person, context) ? "Du" : person,
                        task.getName(),
                        substitutes.advice(task, excluded -> excludes(rule, task, excluded))));
    }

    static boolean excludes(DutyRule rule, TaskEntity task, String person) {
        Set<String> excluded = rule.variables().stream()
                .filter(task::hasVariable)
                .flatMap(variable -> DutyRule.people(task.getVariable(variable)))
                .collect(Collectors.toSet());
        return excluded.contains(person)
                || !excluded.isEmpty() && StandIn.didFor(person, task).stream().anyMatch(excluded::contains);
    }

    /** Returns the completer, and the person that they do it for. */
    private static Stream<String> actors(TaskEntity task, CommandContext context) {
        return Stream.concat(completer(task, context).stream(), Stream.ofNullable(task.getOwner()));
    }

    /** Returns the logged-in person; code of the application acts for the assignee. */
    private static Optional<String> completer(TaskEntity task, CommandContext context) {
        return caller(context).or(() -> Optional.ofNullable(task.getAssignee()));
    }

    private static boolean isCaller(String person, CommandContext context) {
        return caller(context).filter(person::equals).isPresent();
    }

    private static Optional<String> caller(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication()).map(Authentication::getUserId);
    }
}
