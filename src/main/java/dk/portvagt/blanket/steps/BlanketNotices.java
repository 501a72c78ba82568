package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.blanket.BlanketUse;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the secretariat and whoever proposed a blanket approval that it is nearly used up, or ends. */
@Component
class BlanketNotices {

    /** From this part on, in percent, a year's use is told. */
    private static final int NEARLY_USED = 80;

    private final Notices notices;

    BlanketNotices(Notices notices) {
        this.notices = notices;
    }

    void tellOfUse(BlanketApproval approval, BlanketUse use) {
        if (use.percent() >= NEARLY_USED) {
            tell(
                    approval,
                    "used-" + use.year(),
                    "er næsten brugt",
                    BlanketText.use(approval, use) + ". Skal der købes mere, så foreslå en ny ramme i god tid.");
        }
    }

    void tellOfEnd(BlanketApproval approval) {
        BlanketTerms terms = approval.terms();
        tell(
                approval,
                "ends",
                "ophører " + DanishDates.of(terms.validUntil()),
                "Rammen %s, %s, ophører %s. Skal der købes mere bagefter, så start “Rammegodkendelse” nu."
                        .formatted(approval.number(), terms.title(), DanishDates.of(terms.validUntil())));
    }

    void tellOfRenewal(BlanketApproval approval) {
        BlanketTerms terms = approval.terms();
        BlanketTerms next = terms.renewed();
        tell(
                approval,
                "ends",
                "ophører " + DanishDates.of(terms.validUntil()),
                ("Rammen %s, %s, ophører %s. Den er foreslået igen på samme vilkår fra %s til %s og kommer på IT-styregruppens"
                                + " næste møde. Kan den ikke forelægges, som den er, får forslagsstilleren opgaven at rette den.")
                        .formatted(
                                approval.number(),
                                terms.title(),
                                DanishDates.of(terms.validUntil()),
                                DanishDates.of(next.validFrom()),
                                DanishDates.of(next.validUntil())));
    }

    void tellOfShortage(BlanketApproval approval) {
        tell(
                approval,
                "short",
                "kunne ikke sættes i kraft",
                "IT-styregruppen har godkendt rammen %s, %s, men puljen rækker ikke. Der kan ikke bestilles på den."
                        .formatted(approval.number(), approval.terms().title()));
    }

    private void tell(BlanketApproval approval, String occasion, String what, String text) {
        String municipality = approval.terms().municipality();
        Notice notice = Notice.of(
                approval.number() + ":blanket:" + occasion,
                "Rammen %s %s".formatted(approval.terms().title(), what),
                text);
        notices.toGroups(municipality, List.of(PortvagtGroup.SECRETARIAT.id()), notice);
        notices.toPerson(municipality, approval.terms().proposedBy(), notice);
    }
}
