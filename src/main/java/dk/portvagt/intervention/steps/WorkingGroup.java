package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.identity.PortvagtGroup;

/** The group that works on a case besides its requester. */
final class WorkingGroup {

    private WorkingGroup() {}

    static PortvagtGroup in(Phase phase) {
        return phase.isLive() ? PortvagtGroup.SYSTEM_OWNER : PortvagtGroup.DIGITAL_CONSULTANT;
    }
}
