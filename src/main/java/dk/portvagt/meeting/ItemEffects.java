package dk.portvagt.meeting;

import static java.util.function.Predicate.not;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.GrantKind;
import dk.portvagt.budget.Kroner;
import dk.portvagt.decision.DecisionEffects;
import dk.portvagt.decision.DecisionOutcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Says in Danish what each decision on an item of an agenda does to its case, and which money it moves.
 *
 * <p>The same word means different things: an approval of an unmet demand stops the case.
 */
@Component
public class ItemEffects {

    private static final String CONDITIONS = " Hvert vilkår får en ansvarlig og en frist.";

    private final AcquisitionCases cases;
    private final CentralPool pool;

    ItemEffects(AcquisitionCases cases, CentralPool pool) {
        this.cases = cases;
        this.pool = pool;
    }

    /**
     * A decision that can be recorded on an item.
     *
     * @param name its effect in a few words, beginning with the outcome
     */
    public record Option(DecisionOutcome outcome, String name) {}

    /** Lists the decisions that can be recorded on the item, each named by its effect. */
    public List<Option> options(AgendaItem item) {
        return outcomes(item)
                .map(outcome -> new Option(outcome, name(item, outcome)))
                .toList();
    }

    private static Stream<DecisionOutcome> outcomes(AgendaItem item) {
        Stream<DecisionOutcome> always = Stream.of(
                DecisionOutcome.APPROVED,
                DecisionOutcome.APPROVED_WITH_CONDITIONS,
                DecisionOutcome.REWORK,
                DecisionOutcome.DEFERRED,
                DecisionOutcome.REJECTED);
        // A matter of the secretariat's own has nobody who waits, and can simply be taken note of.
        return item.content().kind().isByHand() ? Stream.concat(always, Stream.of(DecisionOutcome.NOTED)) : always;
    }

    /** Names the decision by its effect: {@code Godkendt: sagen standses}. */
    private String name(AgendaItem item, DecisionOutcome outcome) {
        String effect = of(item, outcome).strip().replaceFirst("\\.$", "");
        return outcome.danishName() + (effect.isEmpty() ? "" : ": " + StringUtils.uncapitalize(effect));
    }

    /** Says in one or two sentences what the decision does; empty when it only stands in the minutes. */
    public String of(AgendaItem item, DecisionOutcome outcome) {
        String effect = withoutConditions(item, outcome);
        return outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS ? effect + CONDITIONS : effect;
    }

    private String withoutConditions(AgendaItem item, DecisionOutcome outcome) {
        if (outcome == DecisionOutcome.DEFERRED || outcome == DecisionOutcome.NOTED) {
            return DecisionEffects.of(item.content().subject(), outcome, false);
        }
        if (item.content().endsCase()) {
            return outcome == DecisionOutcome.APPROVED ? stop(item) : "Sagen fortsætter.";
        }
        if (item.content().kind() == ItemKind.INTERVENTION) {
            return ofDemand(item, outcome);
        }
        if (item.content().waives() != null) {
            return outcome.isApproval() ? "Vilkåret bortfalder." : "Vilkåret gælder fortsat.";
        }
        if (item.content().kind() == ItemKind.CARRY_OVER && outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS) {
            return "Sekretariatet indfører de beløb, der overføres.";
        }
        if (item.content().kind() == ItemKind.OTHER) {
            return switch (outcome) {
                case APPROVED, APPROVED_WITH_CONDITIONS -> "Indstillingen følges.";
                case REWORK -> "Sekretariatet skriver et nyt punkt.";
                default -> "Indstillingen følges ikke.";
            };
        }
        return DecisionEffects.of(item.content().subject(), outcome, false);
    }

    private String ofDemand(AgendaItem item, DecisionOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> stop(item);
            case APPROVED_WITH_CONDITIONS -> "Sagen fortsætter, og vilkårene træder i stedet for kravet.";
            case REWORK -> "Kravet fastholdes med en ny frist.";
            default -> "Kravet frafaldes, og sagen fortsætter.";
        };
    }

    private String stop(AgendaItem item) {
        return caseOf(item).filter(found -> found.phase().isLive()).isPresent()
                ? "Løsningen skal udfases."
                : "Sagen standses, og reserverede penge går tilbage til puljen.";
    }

    /** Says which money the decision moves: {@code Reservation 50.000 kr. i 2026}. */
    public String money(AgendaItem item, DecisionOutcome outcome) {
        if (outcome.isApproval() && !isStop(item, outcome)) {
            String asked = asked(item);
            return asked.isEmpty()
                    ? "Ingen"
                    : asked + (item.content().paper().needsCouncil() ? ", når det er bevilget politisk" : "");
        }
        return endsTheCase(item, outcome) ? givenBack(item) : "Ingen";
    }

    private static boolean isStop(AgendaItem item, DecisionOutcome outcome) {
        return item.content().kind() == ItemKind.INTERVENTION && outcome == DecisionOutcome.APPROVED;
    }

    private boolean endsTheCase(AgendaItem item, DecisionOutcome outcome) {
        boolean live = caseOf(item).filter(found -> found.phase().isLive()).isPresent();
        return !live
                && (isStop(item, outcome)
                        || outcome == DecisionOutcome.REJECTED
                                && switch (item.content().subject()) {
                                    case G1, G2, G3 -> true;
                                    default -> false;
                                });
    }

    private String givenBack(AgendaItem item) {
        BigDecimal reserved = pool.position(item.content().paper().caseNumber()).reserved();
        return reserved.signum() == 0 ? "Ingen" : Kroner.format(reserved) + " går tilbage til puljen";
    }

    /** Adds up what the paper asks for, by kind and year, in the order of the paper. */
    private static String asked(AgendaItem item) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Grant grant : item.content().paper().asks()) {
            if (grant.amount() != null) {
                sums.merge(kindAndYear(grant), grant.amount(), BigDecimal::add);
            }
        }
        boolean givesBack =
                item.content().paper().asks().stream().anyMatch(grant -> grant.kind() == GrantKind.GIVE_BACK);
        return Stream.concat(
                        sums.entrySet().stream().map(sum -> sum.getKey().formatted(Kroner.format(sum.getValue()))),
                        givesBack ? Stream.of("sagernes rest går tilbage til linjen") : Stream.empty())
                .filter(not(String::isEmpty))
                .collect(Collectors.collectingAndThen(Collectors.joining("; "), StringUtils::capitalize));
    }

    private static String kindAndYear(Grant grant) {
        return grant.kind().danishName() + " %s " + (grant.everyYear() ? "hvert år fra " : "i ") + grant.year();
    }

    private Optional<AcquisitionCase> caseOf(AgendaItem item) {
        return Optional.ofNullable(item.content().paper().caseNumber())
                .map(CaseNumber::of)
                .flatMap(cases::find);
    }
}
