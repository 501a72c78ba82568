package dk.portvagt.meeting.steps;

import static dk.portvagt.engine.variable.DeadlineVariables.SECOND_ESCALATION_AT;
import static dk.portvagt.meeting.steps.MeetingVariables.CONFIRMER_OPTIONS;

import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.meeting.ConfirmationDeadlines;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Asks the digitalisation manager to find somebody who confirms, and plans to ask again. */
@Component
class EscalateConfirmationDelegate implements JavaDelegate {

    private final ConfirmerChoice choice;
    private final ConfirmationDeadlines deadlines;
    private final ConfirmationNotices notices;
    private final Clock clock;

    EscalateConfirmationDelegate(
            ConfirmerChoice choice, ConfirmationDeadlines deadlines, ConfirmationNotices notices, Clock clock) {
        this.choice = choice;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stream<Map<String, String>> chair = Stream.of(option("Formanden, med en ny frist", ConfirmerChoice.CHAIR));
        Stream<Map<String, String>> standIns = choice.standIns(execution).stream()
                .map(member -> option(member.name() + ", som formandens stedfortræder", member.memberId()));
        CONFIRMER_OPTIONS
                .on(execution)
                .set(Spin.JSON(Stream.concat(chair, standIns).toList()));
        SECOND_ESCALATION_AT.on(execution).set(TimerDates.of(deadlines.nextEscalation(), clock.getZone()));
        notices.toManager(execution, "escalation", "fristen er gået, find en, der bekræfter");
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
