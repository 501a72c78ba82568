package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionSubject;
import java.time.LocalDate;

/**
 * What a case waits for the steering group to decide.
 *
 * @param meetingDay of the meeting whose agenda it is on; null while it is for one that is not called yet
 */
public record AwaitedDecision(String caseNumber, DecisionSubject subject, LocalDate meetingDay) {}
