package dk.portvagt.meeting.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.process.Engine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.beans.factory.BeanFactory;

/**
 * The steering group of a test's municipality: a chair and two more, whose ids tell them apart from everybody else's.
 */
public final class Members {

    private static final Set<String> ENSURED = ConcurrentHashMap.newKeySet();

    private Members() {}

    public static String chair(String municipality) {
        return "chair-" + municipality;
    }

    public static String first(String municipality) {
        return "member-1-" + municipality;
    }

    public static String second(String municipality) {
        return "member-2-" + municipality;
    }

    static List<String> all(String municipality) {
        return List.of(chair(municipality), first(municipality), second(municipality));
    }

    public static void ensure(BeanFactory beans, String municipality) {
        if (ENSURED.add(municipality)) {
            new Engine(beans).asNobody(() -> {
                IdentityService identity = beans.getBean(IdentityService.class);
                if (identity.createTenantQuery().tenantId(municipality).count() == 0) {
                    Tenant tenant = identity.newTenant(municipality);
                    tenant.setName("Prøvekommune " + municipality);
                    identity.saveTenant(tenant);
                }
                People people = beans.getBean(People.class);
                if (!people.members(PortvagtGroup.STEERING_GROUP.id(), municipality)
                        .isEmpty()) {
                    return null;
                }
                people.ensure(person(chair(municipality), "Formand", PortvagtGroup.STEERING_CHAIR, municipality), "x");
                people.ensure(
                        person(first(municipality), "Socialchef", PortvagtGroup.STEERING_GROUP, municipality), "x");
                people.ensure(
                        person(second(municipality), "Skolechef", PortvagtGroup.STEERING_GROUP, municipality), "x");
                return null;
            });
        }
    }

    private static Person person(String userId, String name, PortvagtGroup group, String municipality) {
        return new Person(userId, name, "Prøve", List.of(group), municipality, userId + "@prove.example");
    }
}
