package dk.portvagt.demo;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Lets the days pass until a condition is overdue: only the engine runs its timers, at its own time. */
class OverdueConditions {

    private static final String FOLLOW_UP = "condition-follow-up";
    private static final List<String> TIMERS =
            List.of("CatchEvent_ConditionReminderDue", "CatchEvent_ConditionOverdue");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineRest engine;

    OverdueConditions(RuntimeService runtime, ManagementService management, EngineRest engine) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
    }

    /** Makes every open condition of the case overdue. Idempotent. */
    void find(String caseNumber) throws InterruptedException {
        for (ProcessInstance followUp : runtime.createProcessInstanceQuery()
                .processDefinitionKey(FOLLOW_UP)
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (String timer : TIMERS) {
                bringForward(followUp.getId(), timer);
                engine.await();
            }
        }
    }

    private void bringForward(String instance, String element) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult();
        if (timer != null) {
            management.executeJob(timer.getId());
        }
    }
}
