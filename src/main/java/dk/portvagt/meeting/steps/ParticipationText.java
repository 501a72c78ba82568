package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.Participant;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes in Danish how members took part in an item and voted. */
final class ParticipationText {

    private ParticipationText() {}

    /**
     * Formats the participation: {@code For: Peter Ravn; imod: Marianne Lind; inhabil: Inger Højgaard}, or {@code Enig
     * styregruppe}.
     */
    static String of(List<Participant> participants) {
        String votes = Stream.of(
                        named("for", participants, voted(Vote.FOR)),
                        named("imod", participants, voted(Vote.AGAINST)),
                        named("undlod", participants, voted(Vote.ABSTAINED)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return Stream.of(
                        votes.isEmpty() ? "Enig styregruppe" : votes,
                        named("inhabil", participants, part -> part.role() == Role.STOOD_DOWN),
                        named("ikke til stede", participants, part -> part.role() == Role.ABSENT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Predicate<Participant> voted(Vote vote) {
        return participant -> participant.vote() == vote;
    }

    private static String named(String what, List<Participant> participants, Predicate<Participant> who) {
        String names = participants.stream().filter(who).map(Participant::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : what + ": " + names;
    }
}
