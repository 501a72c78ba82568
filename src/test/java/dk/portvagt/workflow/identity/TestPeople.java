package dk.portvagt.workflow.identity;

import java.util.List;

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

    /** Somebody of every group in a municipality that is a tenant: the id is the group's id followed by the suffix. */
    public static void ensure(People people, String municipality, String suffix) {
        for (PortvagtGroup group : PortvagtGroup.values()) {
            people.ensure(person(group.id() + suffix, group, municipality), PASSWORD);
        }
    }

    private static Person person(String userId, PortvagtGroup group, String municipality) {
        return new Person(userId, "Test", group.danishName(), List.of(group), municipality, userId + "@test.example");
    }
}
