package dk.portvagt.workflow.identity;

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
 * One person for every group in each of the demo's first two municipalities. The user id is the group's id, in the
 * second municipality followed by {@code -2}.
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
            Map.entry(PortvagtGroup.ADMINISTRATOR, List.of("Ole Mark", "Jytte Hede"))));

    private final List<Municipality> municipalities;
    private final People people;

    PeopleOfTheDemo(ConfiguredMunicipalities municipalities, People people) {
        this.municipalities = municipalities.all().stream().limit(2).toList();
        this.people = people;
    }

    void ensure() {
        IntStream.range(0, municipalities.size())
                .boxed()
                .flatMap(number -> Stream.of(PortvagtGroup.values()).map(group -> person(number, group)))
                .forEach(person -> people.ensure(person, password()));
    }

    @Override
    public List<DemoPerson> all() {
        return IntStream.range(0, municipalities.size())
                .boxed()
                .flatMap(number -> Stream.of(PortvagtGroup.values()).map(group -> listed(number, group)))
                .toList();
    }

    private DemoPerson listed(int number, PortvagtGroup group) {
        Municipality municipality = municipalities.get(number);
        return new DemoPerson(
                userId(number, group),
                name(number, group),
                group.danishName(),
                municipality.code() + " " + municipality.name());
    }

    private Person person(int number, PortvagtGroup group) {
        String[] name = name(number, group).split(" ");
        return new Person(
                userId(number, group),
                name[0],
                name[1],
                List.of(group),
                municipalities.get(number).code(),
                userId(number, group) + "@" + domain(municipalities.get(number)));
    }

    /** As {@code birkesoe.example}: a name that no mail server in the world answers to. */
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

    private static String userId(int number, PortvagtGroup group) {
        return number == 0 ? group.id() : group.id() + "-2";
    }

    private static String name(int number, PortvagtGroup group) {
        return NAMES.get(group).get(number);
    }
}
