package dk.portvagt.acquisition.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the track of the case by what is known now: small, standard or large. Never lowers it. */
@Component
class FindTrackDelegate implements JavaDelegate {

    private final TrackRule rule;

    FindTrackDelegate(TrackRule rule) {
        this.rule = rule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rule.ask(execution);
    }
}
