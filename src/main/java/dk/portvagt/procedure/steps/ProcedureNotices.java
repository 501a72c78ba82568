package dk.portvagt.procedure.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import dk.portvagt.procedure.WrittenProcedure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notifies the people of a written procedure of their task and its deadline. */
@Component
class ProcedureNotices {

    private final Notices notices;
    private final GateReviews reviews;

    ProcedureNotices(Notices notices, GateReviews reviews) {
        this.notices = notices;
        this.reviews = reviews;
    }

    void toMembers(WrittenProcedure procedure, String step, List<String> members, String what) {
        Notice notice = notice(procedure, step, what);
        members.forEach(member -> notices.inPerson(procedure.municipality(), member, notice));
    }

    void toGroup(WrittenProcedure procedure, String step, String group, String what) {
        notices.toGroups(procedure.municipality(), List.of(group), notice(procedure, step, what));
    }

    /** Builds a notice. The deadline is part of the key: after an extension everybody is notified again. */
    private Notice notice(WrittenProcedure procedure, String step, String what) {
        String caseNumber = reviews.get(procedure.reviewId()).caseNumber();
        return Notice.of(
                "%s:written-%d:%s:%s".formatted(caseNumber, procedure.id(), step, procedure.deadline()),
                "Sag " + caseNumber + ": " + what,
                "Sag %s er i skriftlig høring i IT-styregruppen: %s. Fristen er %s. Oplægget og opgaven er i Portvagts opgaveliste."
                        .formatted(caseNumber, what, DanishDates.of(procedure.deadline())));
    }
}
