package dk.portvagt.decision;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the decisions to choose from by what they lead to and the money they move, in Danish. */
@Component
public class DecisionOptions {

    private static final String NONE = "Ingen";

    private final CentralPool pool;

    DecisionOptions(CentralPool pool) {
        this.pool = pool;
    }

    /**
     * A decision that can be taken.
     *
     * @param name its effect in a few words, beginning with the outcome
     */
    public record Option(DecisionOutcome outcome, String name) {}

    /** Lists what one person alone can decide on the paper; a deferred case goes to a meeting. */
    public List<Option> outsideMeeting(DecisionPaper paper, DecisionSubject subject) {
        return Stream.of(
                        DecisionOutcome.APPROVED,
                        DecisionOutcome.APPROVED_WITH_CONDITIONS,
                        DecisionOutcome.REWORK,
                        DecisionOutcome.DEFERRED,
                        DecisionOutcome.REJECTED)
                .map(outcome -> new Option(outcome, name(paper, subject, outcome)))
                .toList();
    }

    private String name(DecisionPaper paper, DecisionSubject subject, DecisionOutcome outcome) {
        if (outcome == DecisionOutcome.DEFERRED) {
            return "Til IT-styregruppen: sagen behandles på et møde";
        }
        String money = money(paper, subject, outcome);
        return DecisionEffects.named(outcome, DecisionEffects.of(subject, outcome, false))
                + (money.equals(NONE) ? "" : ". " + money);
    }

    /**
     * Says which money the decision moves: {@code Der reserveres 50.000 kr. af Nyanskaffelser 2026}, or {@code Ingen}.
     */
    public String money(DecisionPaper paper, DecisionSubject subject, DecisionOutcome outcome) {
        if (outcome.isApproval()) {
            String moves = Motion.moves(paper);
            return moves.isEmpty() ? NONE : moves;
        }
        return outcome == DecisionOutcome.REJECTED && endsWithRejection(subject)
                ? givenBack(Objects.requireNonNull(paper.caseNumber()))
                : NONE;
    }

    private static boolean endsWithRejection(DecisionSubject subject) {
        return switch (subject) {
            case G1, G2, G3 -> true;
            default -> false;
        };
    }

    /** Says which reserved money the end of the case gives back, or {@code Ingen}. */
    public String givenBack(String caseNumber) {
        BigDecimal reserved = pool.position(caseNumber).reserved();
        return reserved.signum() == 0 ? NONE : Kroner.format(reserved) + " går tilbage til puljen";
    }
}
