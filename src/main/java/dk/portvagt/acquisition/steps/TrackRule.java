package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.NEW_INTEGRATION;
import static dk.portvagt.acquisition.steps.CaseVariables.RAISED_TRACK;
import static dk.portvagt.acquisition.steps.CaseVariables.RAISED_TRACK_REASON;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER;
import static dk.portvagt.acquisition.steps.CaseVariables.RISK_LEVEL;
import static dk.portvagt.acquisition.steps.CaseVariables.SHARED_SOLUTION;
import static dk.portvagt.acquisition.steps.CaseVariables.TRACK;
import static dk.portvagt.acquisition.steps.CaseVariables.TRACK_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Track;
import dk.portvagt.engine.ModelVariants;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Asks {@code case-track.dmn} for the track of a case. The answer counts only if it is higher than the track that the
 * case is on, and so does the track that the secretariat has chosen in the screening.
 */
@Component
public class TrackRule {

    private static final String KEY = "case-track";
    /** A decision table fails on a missing input, but can decide on a null value. */
    private static final List<VariableFactory<?>> INPUTS =
            List.of(CATEGORY, DATA_CLASS, CITIZEN_FACING, NEW_INTEGRATION, RISK_LEVEL, SHARED_SOLUTION);

    private final DecisionService decisions;
    private final ModelVariants variants;
    private final CaseTracks tracks;
    private final Notices notices;

    TrackRule(DecisionService decisions, ModelVariants variants, CaseTracks tracks, Notices notices) {
        this.notices = notices;
        this.decisions = decisions;
        this.variants = variants;
        this.tracks = tracks;
    }

    /**
     * Asks the rule with what is known now, and keeps the track on the case and in its variables. Tells the requester
     * and the secretariat when the case moves on to a higher track.
     */
    public void ask(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        Optional<ChosenTrack> before = tracks.of(number);
        tracks.raise(number, ofTable(execution, number));
        ofSecretariat(execution).ifPresent(raised -> tracks.raise(number, raised));
        show(execution, number);
        if (before.isPresent() && !before.equals(tracks.of(number))) {
            tracks.of(number).ifPresent(risen -> tell(execution, number, risen));
        }
    }

    private void tell(DelegateExecution execution, CaseNumber number, ChosenTrack risen) {
        Notice notice = Notice.of(
                number + ":track:" + risen.track(),
                "Sag %s har fået sporet %s".formatted(number, risen.track().danishName()),
                "Sag %s behandles fra nu på sporet %s. %s. Det, der er svaret, følger med."
                        .formatted(number, risen.track().danishName(), risen.reason()));
        REQUESTER
                .from(execution)
                .getOptional()
                .ifPresent(requester -> notices.toPerson(execution.getTenantId(), requester, notice));
        notices.toGroups(execution.getTenantId(), List.of(PortvagtGroup.SECRETARIAT.id()), notice);
    }

    /** Sets the variables to the track that the case is on: standard where nobody has asked the rule yet. */
    public void show(DelegateExecution execution, CaseNumber number) {
        Optional<ChosenTrack> track = tracks.of(number);
        TRACK.on(execution).set(Choices.choice(track.map(ChosenTrack::track).orElse(Track.STANDARD)));
        TRACK_REASON.on(execution).set(track.map(ChosenTrack::reason).orElse(null));
    }

    private ChosenTrack ofTable(DelegateExecution execution, CaseNumber number) {
        Map<String, Object> inputs = new HashMap<>();
        INPUTS.forEach(
                input -> inputs.put(input.getName(), input.from(execution).getOrNull()));
        inputs.put("wholeLifeCost", tracks.wholeLifeCost(number));
        inputs.put("strategic", tracks.isStrategic(number));
        DmnDecisionRuleResult answer = variants.aimed(
                        decisions.evaluateDecisionTableByKey(KEY).variables(inputs), KEY, execution.getTenantId())
                .evaluate()
                .getSingleResult();
        return new ChosenTrack(
                Choices.constant(Track.class, answer.getEntry(TRACK.getName())),
                answer.getEntry(TRACK_REASON.getName()));
    }

    private static Optional<ChosenTrack> ofSecretariat(DelegateExecution execution) {
        return RAISED_TRACK
                .from(execution)
                .getOptional()
                .filter(raised -> !raised.isEmpty())
                .map(raised -> new ChosenTrack(
                        Choices.constant(Track.class, raised),
                        "Valgt af sekretariatet: "
                                + RAISED_TRACK_REASON.from(execution).getOrDefault("")));
    }
}
