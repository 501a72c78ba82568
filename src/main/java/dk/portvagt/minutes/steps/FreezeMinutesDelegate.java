package dk.portvagt.minutes.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_FROZEN;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;

import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.text.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes the minutes and files their document, or explains why the approver may not. */
@Component
class FreezeMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final MinutesPaper papers;

    FreezeMinutesDelegate(Minutes minutes, MinutesPaper papers) {
        this.minutes = minutes;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome<MinutesVersion> approval = minutes.approve(
                MINUTES_ID.from(execution).get(), COMPLETED_BY.from(execution).get(), papers::file);
        MINUTES_FROZEN.on(execution).set(approval.isDone());
        REFUSAL_REASON.on(execution).set(approval.refusal().orElse(null));
    }
}
