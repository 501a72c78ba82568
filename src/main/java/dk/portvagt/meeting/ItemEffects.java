package dk.portvagt.meeting;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.DecisionEffects;
import dk.portvagt.decision.DecisionOptions;
import dk.portvagt.decision.DecisionOptions.Option;
import dk.portvagt.decision.DecisionOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says in Danish what each decision on an item of an agenda does to its case, and which money it moves.
 *
 * <p>The same word means different things: an approval of an unmet demand stops the case.
 */
@Component
public class ItemEffects {

    private static final String CONDITIONS = " Hvert vilkår får en ansvarlig og en frist.";

    private final AcquisitionCases cases;
    private final DecisionOptions options;

    ItemEffects(AcquisitionCases cases, DecisionOptions options) {
        this.cases = cases;
        this.options = options;
    }

    /** Lists the decisions that can be recorded on the item, each named by its effect. */
    public List<Option> options(AgendaItem item) {
        return outcomes(item)
                .map(outcome -> new Option(outcome, DecisionEffects.named(outcome, of(item, outcome))))
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
        return isLive(item)
                ? "Løsningen skal udfases."
                : "Sagen standses, og reserverede penge går tilbage til puljen.";
    }

    /** Says which money the decision moves, as {@link DecisionOptions#money}. */
    public String money(AgendaItem item, DecisionOutcome outcome) {
        if (isStop(item, outcome)) {
            return isLive(item)
                    ? "Ingen"
                    : options.givenBack(item.content().paper().caseNumber());
        }
        return options.money(item.content().paper(), item.content().subject(), outcome);
    }

    private static boolean isStop(AgendaItem item, DecisionOutcome outcome) {
        return item.content().kind() == ItemKind.INTERVENTION && outcome == DecisionOutcome.APPROVED;
    }

    private boolean isLive(AgendaItem item) {
        return caseOf(item).filter(found -> found.phase().isLive()).isPresent();
    }

    private Optional<AcquisitionCase> caseOf(AgendaItem item) {
        return Optional.ofNullable(item.content().paper().caseNumber())
                .map(CaseNumber::of)
                .flatMap(cases::find);
    }
}
