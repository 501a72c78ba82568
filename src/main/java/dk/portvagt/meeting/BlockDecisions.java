package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.Recommendation;
import dk.portvagt.text.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says which items of a meeting can be decided together as recommended (blokbeslutning), because nobody wants to
 * discuss them. It decides nothing: each item is recorded like any other.
 */
@Component
public class BlockDecisions {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Map<String, Recommendation> RECOMMENDATIONS = Stream.of(Recommendation.values())
            .collect(Collectors.toMap(value -> plain(value.danishName()), Function.identity()));

    private final Attendance attendance;
    private final Requesters requesters;

    BlockDecisions(Attendance attendance, Requesters requesters) {
        this.attendance = attendance;
        this.requesters = requesters;
    }

    /**
     * Returns the decision that follows the recommendation. Refuses, in Danish, an item that must be decided by itself:
     * it ends a case, somebody at the meeting is recused, or its recommendation is no decision.
     */
    public Outcome<DecisionOutcome> asRecommended(AgendaItem item) {
        if (item.state() != ItemState.ON_AGENDA) {
            return Outcome.refused("er ikke åbent");
        }
        if (item.content().kind() == ItemKind.INTERVENTION) {
            return Outcome.refused("kan afslutte en sag");
        }
        List<String> recused = recused(item);
        if (!recused.isEmpty()) {
            return Outcome.refused(String.join(", ", recused) + " er inhabil");
        }
        String recommendation = plain(item.content().paper().recommendation());
        Recommendation known = RECOMMENDATIONS.get(recommendation);
        if (known == null) {
            boolean toBeNoted = item.content().kind().isByHand() && recommendation.contains("til efterretning");
            return Outcome.done(toBeNoted ? DecisionOutcome.NOTED : DecisionOutcome.APPROVED);
        }
        return switch (known) {
            case APPROVE -> Outcome.done(DecisionOutcome.APPROVED);
            case REWORK -> Outcome.done(DecisionOutcome.REWORK);
            case REJECT -> Outcome.done(DecisionOutcome.REJECTED);
            case APPROVE_WITH_CONDITIONS -> Outcome.refused("har vilkår, der skal skrives");
        };
    }

    /** Names the members at the meeting who must not decide the item. */
    private List<String> recused(AgendaItem item) {
        return requesters.of(item).stream()
                .flatMap(requester -> attendance.of(item.meetingId()).stream()
                        .filter(member -> member.present() && member.memberId().equals(requester)))
                .map(Attendee::name)
                .toList();
    }

    private static String plain(String text) {
        return text.strip().replaceFirst("\\.$", "").toLowerCase(DANISH);
    }
}
