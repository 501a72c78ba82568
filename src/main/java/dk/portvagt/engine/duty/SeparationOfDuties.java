package dk.portvagt.engine.duty;

import dk.portvagt.engine.border.TaskCommand;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Refuses to complete, take, assign or delegate a task where the model's rule excludes the person. */
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
        Stream<String> people = command.completes() ? completer(task, context).stream() : command.people().stream();
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

    private static boolean excludes(DutyRule rule, TaskEntity task, String person) {
        return rule.variables().stream()
                .filter(task::hasVariable)
                .flatMap(variable -> DutyRule.people(task.getVariable(variable)))
                .anyMatch(person::equals);
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
