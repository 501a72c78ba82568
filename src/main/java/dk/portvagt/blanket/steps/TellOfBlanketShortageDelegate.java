package dk.portvagt.blanket.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that the pool does not have what a blanket approval needs. */
@Component
class TellOfBlanketShortageDelegate implements JavaDelegate {

    private final BlanketAtHand atHand;
    private final BlanketNotices notices;

    TellOfBlanketShortageDelegate(BlanketAtHand atHand, BlanketNotices notices) {
        this.atHand = atHand;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellOfShortage(atHand.approved(execution));
    }
}
