package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionSubject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a decision of the steering group that a case waits for.
 *
 * @param meetingDay day of the meeting with the case on its agenda; null until that meeting is called
 */
public record AwaitedDecision(
        String caseNumber,
        DecisionSubject subject,
        @Nullable LocalDate meetingDay) {}
