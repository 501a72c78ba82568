package dk.portvagt.web.mail;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.MailScope;
import java.util.List;
import java.util.Optional;

/** Decides who sees the mails to other people: those who look after them. */
public final class MailAccess {

    private static final List<PortvagtGroup> READERS = List.of(
            PortvagtGroup.SECRETARIAT, PortvagtGroup.DIGITALISATION_MANAGER, PortvagtGroup.MUNICIPAL_ADMINISTRATOR);

    private MailAccess() {}

    /** Returns the mails that the person may see; empty for a person who may see none. */
    public static Optional<MailScope> scope(Caller person) {
        if (person.isIn(PortvagtGroup.ADMINISTRATOR)) {
            return Optional.of(MailScope.ALL);
        }
        return READERS.stream().anyMatch(person::isIn)
                ? Optional.of(MailScope.of(person.municipalities()))
                : Optional.empty();
    }
}
