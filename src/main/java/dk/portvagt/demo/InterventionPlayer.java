package dk.portvagt.demo;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.steps.DemandDeadlines;
import dk.portvagt.intervention.steps.InterventionVariables;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Intervenes in cases of one municipality; the reason distinguishes interventions in the same case. */
class InterventionPlayer {

    private static final String INTERVENTION = "intervention";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Limits the wait to a minute: somebody may have answered the demand, and then nobody misses it. */
    private static final int MOST_LOOKS = 600;

    private final ProcessStarter processes;
    private final RuntimeService runtime;
    private final EngineRest engine;
    private final DemoDates dates;
    private final OfficeDays officeDays;
    private final Interventions interventions;
    private final DemandDeadlines deadlines;

    InterventionPlayer(
            ProcessStarter processes,
            RuntimeService runtime,
            EngineRest engine,
            DemoDates dates,
            OfficeDays officeDays,
            Interventions interventions,
            DemandDeadlines deadlines) {
        this.processes = processes;
        this.runtime = runtime;
        this.engine = engine;
        this.dates = dates;
        this.officeDays = officeDays;
        this.interventions = interventions;
        this.deadlines = deadlines;
    }

    void intervene(InterventionScene scene, Portfolio.Municipality municipality) throws InterruptedException {
        String caseNumber = processes
                .find("it-acquisition", municipality.code(), CaseVariables.TITLE.getName(), scene.caseTitle())
                .map(HistoricProcessInstance::getBusinessKey)
                .orElseThrow();
        if (processes
                .find(
                        INTERVENTION,
                        municipality.code(),
                        InterventionVariables.INTERVENTION_REASON.getName(),
                        scene.reason())
                .isPresent()) {
            return;
        }
        String instance = processes.start(INTERVENTION, municipality.person(scene.by()), answers(scene, caseNumber));
        engine.await();
        if (scene.missed()) {
            miss(instance);
        }
    }

    private Map<String, Object> answers(InterventionScene scene, String caseNumber) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "caseNumber", caseNumber,
                "interventionKind", scene.kind(),
                "interventionReason", scene.reason()));
        if (scene.officeDays() != null) {
            answers.put(
                    "interventionDeadline",
                    officeDays.after(dates.today(), scene.officeDays()).toString());
        }
        return answers;
    }

    private boolean waitsForSteeringGroup(String instance) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventName("portvagt.steeringDecision")
                        .count()
                > 0;
    }

    /** Backdates the demand: its last day was the office day before today. */
    private void miss(String instance) throws InterruptedException {
        interventions.setDeadline(
                (Long) runtime.getVariable(instance, InterventionVariables.INTERVENTION_ID.getName()),
                officeDays.before(dates.today().minusDays(1), 0));
        deadlines.show(
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult());
        for (int looks = 0; looks < MOST_LOOKS && !waitsForSteeringGroup(instance); looks++) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        engine.await();
    }
}
