package dk.portvagt.engine.identity;

import dk.portvagt.startup.DemoPeople;
import dk.portvagt.startup.DemoPerson;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Creates one person for every group in each of the demo's first two municipalities. Adds two more members of its
 * steering group, and a second consultant, architect and secretary.
 *
 * <p>The user id is the group's id. The further people have the suffixes {@code -b} and {@code -c}. In the second
 * municipality {@code -2} follows.
 */
@Component
@ConditionalOnProperty("portvagt.demo")
class PeopleOfTheDemo implements DemoPeople {

    private static final Map<PortvagtGroup, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(PortvagtGroup.REQUESTER, List.of("Anne Kjær", "Søren Bak")),
            Map.entry(PortvagtGroup.SYSTEM_OWNER, List.of("Jens Østergaard", "Birgit Friis")),
            Map.entry(PortvagtGroup.DIGITAL_CONSULTANT, List.of("Mette Lund", "Rasmus Holm")),
            Map.entry(PortvagtGroup.IT_ARCHITECT, List.of("Thomas Winther", "Camilla Bruun")),
            Map.entry(PortvagtGroup.OPERATIONS, List.of("Lars Dam", "Pia Skov")),
            Map.entry(PortvagtGroup.SECRETARIAT, List.of("Karen Mørk", "Ulla Toft")),
            Map.entry(PortvagtGroup.PMO, List.of("Nikolaj Vang", "Helle Krogh")),
            Map.entry(PortvagtGroup.BUDGET_CONTROLLER, List.of("Dorte Bech", "Flemming Juul")),
            Map.entry(PortvagtGroup.STEERING_GROUP, List.of("Peter Ravn", "Marianne Lind")),
            Map.entry(PortvagtGroup.STEERING_CHAIR, List.of("Inger Højgaard", "Bent Aagaard")),
            Map.entry(PortvagtGroup.DIGITALISATION_MANAGER, List.of("Henrik Sand", "Lone Birk")),
            Map.entry(PortvagtGroup.ANALYST, List.of("Sofie Ege", "Mikkel Torp")),
            Map.entry(PortvagtGroup.MODEL_OWNER, List.of("Jonas Bro", "Tine Hald")),
            Map.entry(PortvagtGroup.MUNICIPAL_ADMINISTRATOR, List.of("Bodil Krag", "Erik Nygaard")),
            Map.entry(PortvagtGroup.ADMINISTRATOR, List.of("Ole Mark", "Jytte Hede"))));

    /**
     * The steering group votes, criteria are not answered by the person who wrote the material, and what a secretary
     * proposes another one records.
     */
    private static final Map<PortvagtGroup, List<List<String>>> COLLEAGUES = Map.of(
            PortvagtGroup.STEERING_GROUP,
            List.of(List.of("Lise Thorup", "Morten Hjorth"), List.of("Jakob Eskildsen", "Gitte Damgaard")),
            PortvagtGroup.DIGITAL_CONSULTANT,
            List.of(List.of("Signe Kragh"), List.of("Anders Vinding")),
            PortvagtGroup.IT_ARCHITECT,
            List.of(List.of("Jonas Bruhn"), List.of("Maja Lindholm")),
            PortvagtGroup.SECRETARIAT,
            List.of(List.of("Tove Rask"), List.of("Else Munk")));

    private static final List<String> SUFFIXES = List.of("-b", "-c");

    private final List<Municipality> municipalities;
    private final People people;

    PeopleOfTheDemo(ConfiguredMunicipalities municipalities, People people) {
        this.municipalities = municipalities.all().stream().limit(2).toList();
        this.people = people;
    }

    void ensure() {
        roles().map(Role::person).forEach(person -> people.ensure(person, password()));
    }

    @Override
    public List<DemoPerson> all() {
        return roles().map(Role::listed).toList();
    }

    private Stream<Role> roles() {
        return IntStream.range(0, municipalities.size())
                .boxed()
                .flatMap(number -> Stream.of(PortvagtGroup.values()).flatMap(group -> roles(number, group)));
    }

    private Stream<Role> roles(int number, PortvagtGroup group) {
        Role one = new Role(number, group, "", NAMES.get(group).get(number));
        if (!COLLEAGUES.containsKey(group)) {
            return Stream.of(one);
        }
        List<String> colleagues = COLLEAGUES.get(group).get(number);
        return Stream.concat(
                Stream.of(one),
                IntStream.range(0, colleagues.size())
                        .mapToObj(place -> new Role(number, group, SUFFIXES.get(place), colleagues.get(place))));
    }

    /**
     * Describes a member of a group in one of the municipalities; the suffix distinguishes several members of one
     * group.
     */
    private final class Role {

        private final Municipality municipality;
        private final PortvagtGroup group;
        private final String userId;
        private final String name;

        Role(int number, PortvagtGroup group, String suffix, String name) {
            this.municipality = municipalities.get(number);
            this.group = group;
            this.userId = group.id() + suffix + (number == 0 ? "" : "-2");
            this.name = name;
        }

        DemoPerson listed() {
            return new DemoPerson(userId, name, group.danishName(), municipality.code() + " " + municipality.name());
        }

        Person person() {
            String[] names = name.split(" ");
            return new Person(
                    userId,
                    names[0],
                    names[1],
                    // The right alone opens no page: it adds to those of an analyst.
                    group == PortvagtGroup.MODEL_OWNER ? List.of(PortvagtGroup.ANALYST, group) : List.of(group),
                    municipality.code(),
                    userId + "@" + domain(municipality));
        }
    }

    /** Builds a domain such as {@code birkesoe.example}, a name that no mail server in the world answers to. */
    private static String domain(Municipality municipality) {
        return municipality
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .split(" ")[0]
                        .replace("æ", "ae")
                        .replace("ø", "oe")
                        .replace("å", "aa")
                        .replaceAll("[^a-z0-9]", "")
                + ".example";
    }
}
