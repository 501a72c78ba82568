package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_PERSON;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the people of a condition about its status. */
@Component
class ConditionNotices {

    private final Notices notices;
    private final ConditionFollowUp followUp;

    ConditionNotices(Notices notices, ConditionFollowUp followUp) {
        this.notices = notices;
        this.followUp = followUp;
    }

    /** Tells the owner: the case's own person where the case names one, otherwise the owner's group. */
    void toOwner(DelegateExecution execution, Condition condition, String what) {
        Notice notice = notice(condition, what);
        Optional<String> person = CONDITION_PERSON.from(execution).getOptional();
        if (person.isPresent()) {
            notices.toPerson(condition.municipality(), person.get(), notice);
        } else {
            notices.toGroups(
                    condition.municipality(), List.of(condition.content().ownerGroup()), notice);
        }
    }

    void toGroups(Condition condition, List<String> groups, String what) {
        notices.toGroups(condition.municipality(), groups, notice(condition, what));
    }

    /** Builds a notice. Its key contains the number of events, because the same notice may recur after an extension. */
    private Notice notice(Condition condition, String what) {
        String about = Optional.ofNullable(condition.caseNumber())
                .map(number -> "sag " + number)
                .orElse("beslutning " + condition.decisionId());
        int step = followUp.history(condition.id()).size();
        return Notice.of(
                "%s:condition-%d:%d".formatted(about, condition.id(), step),
                "Vilkår til " + about + ": " + what,
                "Vilkår til %s: %s.\n\n%s\n\nOpgaven er i Portvagts opgaveliste."
                        .formatted(about, what, ConditionText.of(condition.content())));
    }
}
