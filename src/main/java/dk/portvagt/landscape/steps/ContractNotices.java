package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_VENDOR;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_TEXT;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells people that a contract needs a decision before its notice date. */
@Component
class ContractNotices {

    private final Notices notices;
    private final OwnerNotices owners;
    private final Clock clock;

    ContractNotices(Notices notices, OwnerNotices owners, Clock clock) {
        this.notices = notices;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Tells the system owner that the case names, or all system owners, once a day at most.
     *
     * @param what in Danish, the end of the subject line
     */
    void tellOwner(DelegateExecution execution, String what) {
        owners.tell(execution.getTenantId(), CASE_NUMBER.from(execution).get(), notice(execution, what));
    }

    /**
     * Tells the members of the group, once a day at most.
     *
     * @param what in Danish, the end of the subject line
     */
    void tell(DelegateExecution execution, PortvagtGroup group, String what) {
        notices.toGroups(execution.getTenantId(), List.of(group.id()), notice(execution, what));
    }

    private Notice notice(DelegateExecution execution, String what) {
        String number = CASE_NUMBER.from(execution).get();
        LocalDate day = Dates.read(CONTRACT_NOTICE_DATE, execution);
        return Notice.of(
                "%s:contract:%s:%s".formatted(number, what, LocalDate.now(clock)),
                "Kontrakten i sag " + number + ": " + what,
                ("Der skal tages stilling til kontrakten med %s i sag %s, %s, senest %s. Den kan siges op senest"
                                + " %s; derefter binder den kommunen igen.\n\nOpgaven “Tag stilling til kontrakten”"
                                + " er i systemejerens opgaveliste.")
                        .formatted(
                                CONTRACT_VENDOR.from(execution).get(),
                                number,
                                TITLE.from(execution).get(),
                                DEADLINE_TEXT.from(execution).get(),
                                day == null ? "(ikke oplyst)" : DanishDates.of(day)));
    }
}
