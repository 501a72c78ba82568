package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.GATE;
import static dk.portvagt.gate.steps.ReviewVariables.OUTGROWN;
import static dk.portvagt.gate.steps.ReviewVariables.RETIRED_AT_ONCE;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_KIND;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Track;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.acquisition.steps.TrackRule;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.ReviewKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Asks the rule of tracks again in a review. A small case has G1 and G2 in one review, and G4 and G5; once it is too
 * large for that, they are no longer decided together.
 */
@Component
class JointReview {

    private final TrackRule rule;
    private final CaseTracks tracks;

    JointReview(TrackRule rule, CaseTracks tracks) {
        this.rule = rule;
        this.tracks = tracks;
    }

    /** Asks the rule when a review begins. */
    void begin(DelegateExecution execution) {
        OUTGROWN.on(execution).set(false);
        isOutgrown(execution);
    }

    /**
     * Asks the rule, and notes whether the case has outgrown its joint review since that began.
     *
     * @return whether it has
     */
    boolean isOutgrown(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        boolean wasSmall = isSmall(number);
        rule.ask(execution);
        boolean outgrown =
                OUTGROWN.from(execution).getOrDefault(false) || isAtG2(execution) && wasSmall && !isSmall(number);
        OUTGROWN.on(execution).set(outgrown);
        if (!isSmall(number)) {
            RETIRED_AT_ONCE.on(execution).set(false);
        }
        return outgrown;
    }

    private boolean isSmall(CaseNumber number) {
        return tracks.of(number)
                .map(ChosenTrack::track)
                .filter(Track.SMALL::equals)
                .isPresent();
    }

    private static boolean isAtG2(DelegateExecution execution) {
        return Gate.G2.name().equals(GATE.from(execution).get())
                && Choices.choice(ReviewKind.GATE)
                        .equals(REVIEW_KIND.from(execution).get());
    }
}
