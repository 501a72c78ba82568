package dk.portvagt.minutes.steps;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;

/** Lists the reminders of late minutes with recipients and texts. */
enum MinutesReminder {
    DRAFT_DUE(
            PortvagtGroup.SECRETARIAT,
            "Referatet skal forelægges formanden",
            "Fristen for referatet af IT-styregruppens møde %s er nået. Opgaven “Skriv referatet” ligger i Tasklist."),
    DRAFT_OVERDUE(
            PortvagtGroup.DIGITALISATION_MANAGER,
            "Referat er forsinket hos sekretariatet",
            "Referatet af IT-styregruppens møde %s er ikke forelagt formanden, og fristen er overskredet."),
    APPROVAL_DUE(
            PortvagtGroup.STEERING_CHAIR,
            "Et referat venter på din godkendelse",
            "Referatet af IT-styregruppens møde %s venter på dig. Opgaven “Godkend referatet” ligger i Tasklist."),
    APPROVAL_OVERDUE(
            PortvagtGroup.DIGITALISATION_MANAGER,
            "Referat er forsinket hos formanden",
            "Referatet af IT-styregruppens møde %s er ikke godkendt, og fristen er overskredet.");

    private final PortvagtGroup group;
    private final String subject;
    private final String text;

    MinutesReminder(PortvagtGroup group, String subject, String text) {
        this.group = group;
        this.subject = subject;
        this.text = text;
    }

    /**
     * Finds the reminder.
     *
     * @param choice as the model names it: {@code draftDue}
     */
    static MinutesReminder named(String choice) {
        return Choices.constant(MinutesReminder.class, choice);
    }

    PortvagtGroup group() {
        return group;
    }

    String subject() {
        return subject;
    }

    String text(String day) {
        return text.formatted(day);
    }
}
