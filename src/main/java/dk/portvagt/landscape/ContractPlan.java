package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.Deadline;
import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Computes the days on which a contract calls for action, from the day it is signed until it has ended. */
@Service
public class ContractPlan {

    /** Office days between the day to decide by and the notice date: time to escalate, and to give notice. */
    private static final int OFFICE_DAYS_TO_ACT = 20;
    /** Office days between the reminder and the day to decide by. */
    private static final int REMINDER_OFFICE_DAYS = 10;
    /** Office days between one escalation and the next. */
    private static final int ESCALATION_OFFICE_DAYS = 5;

    /** Days between a decision on a contract that has run out and the next question. */
    private static final Period QUIET_AFTER_DECISION = Period.ofDays(30);

    /** A timer needs a date; this one is beyond the life of any contract. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final Contracts contracts;
    private final OfficeDays office;
    private final Clock clock;
    private final Period reminderLead;

    ContractPlan(
            Contracts contracts,
            OfficeDays office,
            Clock clock,
            @Value("${portvagt.operation.contract-reminder-days}") int reminderDays) {
        this.contracts = contracts;
        this.office = office;
        this.clock = clock;
        this.reminderLead = Period.ofDays(reminderDays);
    }

    /**
     * Returns the day to ask for a decision on the contract. It is long enough before the notice date, today at the
     * earliest, and not soon after a decision. Empty without a notice date, or after its decision, which ends the
     * reminders.
     */
    public Optional<LocalDate> reminder(CaseNumber number) {
        return contracts.pendingNotice(number).map(notice -> notice.remindOn(reminderLead, today()));
    }

    /**
     * Returns the day to look at the contract again: its reminder, its end, or the day after it runs out; a day far
     * ahead without any of them.
     */
    public LocalDate wakeOn(CaseNumber number) {
        return reminder(number)
                .or(() -> contracts.endsOn(number))
                .or(() -> contracts
                        .runsOut(number)
                        .map(end -> latest(quietUntil(number), latest(end.plusDays(1), today()))))
                .orElse(NEVER);
    }

    /** Tells whether somebody must decide on the contract: on its notice date, or because it has run out. */
    public boolean isPending(CaseNumber number) {
        return reminder(number).isPresent() || contracts.ranOut(number).isPresent();
    }

    /**
     * An owner who has proposed to phase the solution out is not asked again before the decision on that can be there.
     */
    private LocalDate quietUntil(CaseNumber number) {
        return contracts
                .decidedOn(number)
                .map(day -> day.plus(QUIET_AFTER_DECISION))
                .orElse(LocalDate.MIN);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the day to decide by, with its reminder and escalation, all well before the notice date. */
    public Deadline deadline(CaseNumber number) {
        LocalDate decideBy = contracts
                .pendingNotice(number)
                .map(notice -> office.before(notice.noticeDate(), OFFICE_DAYS_TO_ACT))
                .or(() -> contracts.ranOut(number).map(end -> office.after(end, OFFICE_DAYS_TO_ACT)))
                .orElse(NEVER);
        return Deadline.of(decideBy, REMINDER_OFFICE_DAYS, ESCALATION_OFFICE_DAYS, today(), office);
    }

    /** Returns the day of the next escalation, when nobody decides until then. */
    public LocalDate nextEscalation() {
        return office.after(today(), ESCALATION_OFFICE_DAYS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
