package dk.portvagt.engine.identity;

import dk.portvagt.acquisition.Ideas;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of every group in both municipalities, as in the demo: the id is the group's id, in 902 followed by -2. */
public final class TestPeople {

    public static final String PASSWORD = "portvagt";
    public static final String HERE = "901";
    public static final String ELSEWHERE = "902";

    private TestPeople() {}

    public static void ensure(People people) {
        ensure(people, HERE, "");
        ensure(people, ELSEWHERE, "-2");
    }

    /**
     * A municipality of its own with somebody of every group.
     *
     * @return what follows a group's id in the ids of these people: a dash and the municipality's code
     */
    public static String settle(BeanFactory beans, String municipality) {
        Ideas.municipality(beans.getBean(JdbcClient.class), municipality);
        IdentityService identities = beans.getBean(IdentityService.class);
        if (identities.createTenantQuery().tenantId(municipality).count() == 0) {
            identities.saveTenant(identities.newTenant(municipality));
        }
        String suffix = "-" + municipality;
        ensure(beans.getBean(People.class), municipality, suffix);
        return suffix;
    }

    /** Somebody of every group in a municipality that is a tenant: the id is the group's id followed by the suffix. */
    public static void ensure(People people, String municipality, String suffix) {
        for (PortvagtGroup group : PortvagtGroup.values()) {
            people.ensure(person(group.id() + suffix, group, municipality), PASSWORD);
        }
    }

    private static Person person(String userId, PortvagtGroup group, String municipality) {
        List<PortvagtGroup> groups =
                group == PortvagtGroup.MODEL_OWNER ? List.of(PortvagtGroup.ANALYST, group) : List.of(group);
        return new Person(userId, "Test", group.danishName(), groups, municipality, userId + "@test.example");
    }
}
