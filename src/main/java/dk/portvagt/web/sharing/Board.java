package dk.portvagt.web.sharing;

import dk.portvagt.sharing.Flip;
import dk.portvagt.sharing.GroupReadiness;
import dk.portvagt.sharing.Readiness;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.SharingArea;
import dk.portvagt.sharing.Verdict;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.sharing.room.Participant;
import dk.portvagt.sharing.room.ProfileFacts;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.PublishedFigures;
import dk.portvagt.sharing.room.PublishedProfile;
import dk.portvagt.sharing.steps.ReadinessTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Assesses the profiles of a joint procurement as one municipality sees them. */
@Component
class Board {

    private final JointProcurements procurements;
    private final Profiles profiles;
    private final ReadinessTable table;
    private final Clock clock;

    Board(JointProcurements procurements, Profiles profiles, ReadinessTable table, Clock clock) {
        this.procurements = procurements;
        this.profiles = profiles;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Holds the board.
     *
     * @param rows all who were invited, by code
     * @param group the group's readiness in each area, in Danish; empty with less than two profiles
     */
    record Assessed(List<BoardRow> rows, List<String> group) {}

    Assessed of(String asking, String number) {
        List<Participant> participants = procurements.participants(asking, number);
        List<PublishedProfile> published = profiles.latest(asking, number);
        PublishedFigures figures = PublishedFigures.of(participants, published, LocalDate.now(clock));
        Map<String, Map<SharingArea, Readiness>> verdicts = table.board(figures.answers());
        List<BoardRow> rows = participants.stream()
                .map(participant -> new BoardRow(
                        participant.name(),
                        participant.state().danishName(),
                        facts(published, participant).orElse(null),
                        verdicts.getOrDefault(participant.municipality(), Map.of()),
                        flips(participant.municipality(), figures.answers())))
                .toList();
        return new Assessed(rows, verdicts.size() < 2 ? List.of() : group(participants, verdicts));
    }

    private static Optional<ProfileFacts> facts(List<PublishedProfile> published, Participant participant) {
        return published.stream()
                .filter(profile -> profile.municipality().equals(participant.municipality()))
                .map(PublishedProfile::facts)
                .findFirst();
    }

    private Map<SharingArea, List<String>> flips(String municipality, Map<String, ReadinessAnswers> answers) {
        Map<SharingArea, List<String>> flips = new EnumMap<>(SharingArea.class);
        Optional.ofNullable(answers.get(municipality)).ifPresent(known -> {
            for (SharingArea area : SharingArea.values()) {
                flips.put(
                        area,
                        table.flips(municipality, area, known).stream()
                                .map(Flip::text)
                                .map(text -> text.replace("*", "") + ".")
                                .toList());
            }
        });
        return flips;
    }

    private static List<String> group(
            List<Participant> participants, Map<String, Map<SharingArea, Readiness>> verdicts) {
        Map<String, String> names = names(participants);
        List<String> texts = new ArrayList<>();
        for (SharingArea area : SharingArea.values()) {
            Map<String, Verdict> each = new LinkedHashMap<>();
            verdicts.forEach((municipality, areas) ->
                    each.put(names.get(municipality), areas.get(area).verdict()));
            texts.add(GroupReadiness.of(area, each).text() + ".");
        }
        return texts;
    }

    /** Returns the names by code; of municipalities with the same name, each with its code. */
    private static Map<String, String> names(List<Participant> participants) {
        Map<String, Long> uses =
                participants.stream().collect(Collectors.groupingBy(Participant::name, Collectors.counting()));
        return participants.stream()
                .collect(Collectors.toMap(
                        Participant::municipality,
                        participant -> uses.get(participant.name()) == 1
                                ? participant.name()
                                : participant.name() + " " + participant.municipality()));
    }
}
