package dk.portvagt.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Creates the {@link PortvagtGroup groups} in the engine, with their Danish names. */
@Component
class GroupSetup {

    private final IdentityService identity;
    private final ShippedItems shipped;

    GroupSetup(IdentityService identity, ShippedItems shipped) {
        this.identity = identity;
        this.shipped = shipped;
    }

    void ensure() {
        for (PortvagtGroup group : PortvagtGroup.values()) {
            if (shipped.isNew("group:" + group.id())) {
                save(group);
            }
        }
    }

    private void save(PortvagtGroup group) {
        // The engine creates the administrators' group with an English name when it creates an administrator.
        Group existing = identity.createGroupQuery().groupId(group.id()).singleResult();
        Group saved = existing == null ? identity.newGroup(group.id()) : existing;
        saved.setName(group.danishName());
        saved.setType(group == PortvagtGroup.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(saved);
    }
}
