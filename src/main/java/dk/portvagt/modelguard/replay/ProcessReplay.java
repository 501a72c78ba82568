package dk.portvagt.modelguard.replay;

import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.el.ProcessEngineJuelElProvider;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Replays ended runs of a process on a changed model: after each step that a run completed, where would it have gone?
 *
 * <p>Both models are asked with what the run knew then, so that only the change makes a difference. A step is looked at
 * only if its ways out differ between the models. What happens behind a turn is not played on: nobody knows what people
 * would have answered there.
 */
@Component
public class ProcessReplay {

    private final PastRuns past;
    private final ProcessEngine engine;

    ProcessReplay(PastRuns past, @Lazy ProcessEngine engine) {
        this.past = past;
        this.engine = engine;
    }

    /**
     * Replays the runs of the last twelve months.
     *
     * @param file name of the model's file
     * @param municipalities owners of the cases; null for all
     */
    public Replay of(String file, byte[] running, byte[] changed, @Nullable List<String> municipalities) {
        ProcessModel now = model(file, running);
        ProcessModel then = model(file, changed);
        List<PastCase> runs = past.of(now.id(), municipalities);
        List<PastCase> looked = runs.stream().limit(Replay.MOST).toList();
        Map<String, Optional<Fork>> forks = new HashMap<>();
        Turns turns = new Turns();
        int unknown = 0;
        for (PastCase run : looked) {
            unknown += turns(run, step -> forks.computeIfAbsent(step, id -> fork(now, then, id)), turns) ? 0 : 1;
        }
        return new Replay(looked.size(), runs.size() > looked.size(), turns.cases(), unknown, turns.all());
    }

    /** @return whether every step of the run could be judged */
    private boolean turns(PastCase run, Forks forks, Turns turns) {
        boolean judged = true;
        for (HistoricActivityInstance visit : run.completed()) {
            Optional<Fork> fork = forks.at(visit.getActivityId());
            if (fork.isPresent()) {
                judged &= turns(run, visit, fork.get(), turns);
            }
        }
        return judged;
    }

    private boolean turns(PastCase run, HistoricActivityInstance visit, Fork fork, Turns turns) {
        VariableContext known = run.knownAfter(visit).asVariableContext();
        try {
            Set<String> before = fork.before().reached(condition -> holds(condition, known));
            Set<String> after = fork.after().reached(condition -> holds(condition, known));
            if (!before.equals(after)) {
                turns.add(fork.step(), names(fork.now(), before), names(fork.then(), after), run.number());
            }
            return true;
        } catch (ELException | ProcessEngineException unknownFact) {
            return false;
        }
    }

    private boolean holds(String condition, VariableContext known) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JuelExpressionManager expressions = (JuelExpressionManager) configuration.getExpressionManager();
        return Boolean.TRUE.equals(configuration
                .getCommandExecutorTxRequired()
                .execute(context -> new ProcessEngineJuelElProvider(expressions)
                        .createExpression(condition)
                        .getValue(known)));
    }

    private static Optional<Fork> fork(ProcessModel now, ProcessModel then, String step) {
        return WaysOut.of(now, step)
                .flatMap(before -> WaysOut.of(then, step)
                        .filter(after -> !after.equals(before))
                        .map(after -> new Fork(describe(now, step), before, after, now, then)));
    }

    private static String names(ProcessModel model, Set<String> steps) {
        return steps.isEmpty()
                ? "ingen pil passer"
                : steps.stream().map(step -> describe(model, step)).collect(Collectors.joining(" og "));
    }

    private static String describe(ProcessModel model, String step) {
        return ProcessModel.describe((BaseElement) model.bpmn().getModelElementById(step));
    }

    private static ProcessModel model(String file, byte[] content) {
        return Models.read(Map.of(file, content)).processes().get(0);
    }

    /** Finds the fork at a step, if there is one. */
    private interface Forks {
        Optional<Fork> at(String step);
    }

    /**
     * A step from which the two models go different ways.
     *
     * @param step "opgaven 'Screen idéen'"
     */
    private record Fork(String step, WaysOut before, WaysOut after, ProcessModel now, ProcessModel then) {}
}
