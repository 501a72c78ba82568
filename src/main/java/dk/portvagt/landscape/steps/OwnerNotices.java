package dk.portvagt.landscape.steps;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the system owner that a case names or, where it names none, all system owners of the municipality. */
@Component
class OwnerNotices {

    private final SystemOwners owners;
    private final Notices notices;

    OwnerNotices(SystemOwners owners, Notices notices) {
        this.owners = owners;
        this.notices = notices;
    }

    void tell(String municipality, String caseNumber, Notice notice) {
        owners.of(caseNumber, municipality)
                .ifPresentOrElse(
                        owner -> notices.toPerson(municipality, owner, notice),
                        () -> notices.toGroups(municipality, List.of(PortvagtGroup.SYSTEM_OWNER.id()), notice));
    }
}
