package dk.portvagt.blanket.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells in time that a blanket approval ends. */
@Component
class TellOfBlanketEndDelegate implements JavaDelegate {

    private final BlanketAtHand atHand;
    private final BlanketNotices notices;

    TellOfBlanketEndDelegate(BlanketAtHand atHand, BlanketNotices notices) {
        this.atHand = atHand;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellOfEnd(atHand.approved(execution));
    }
}
