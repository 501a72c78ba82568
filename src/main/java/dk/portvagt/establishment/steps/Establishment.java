package dk.portvagt.establishment.steps;

import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.decision.Quorum;
import dk.portvagt.decision.SteeringGroupSettings;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.establishment.SetupFact;
import dk.portvagt.establishment.SetupLog;
import dk.portvagt.establishment.SetupState;
import dk.portvagt.establishment.SetupStep;
import dk.portvagt.establishment.StepDone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells how far a municipality is with the five things of R2. What the system knows is read where it is, at the moment
 * of the question: nobody answers what is known, and nothing stays established that has gone since.
 */
@Component
public class Establishment {

    private final People people;
    private final BudgetYears years;
    private final ProcurementThresholds thresholds;
    private final SteeringGroupSettings settings;
    private final SetupLog log;
    private final Clock clock;

    Establishment(
            People people,
            BudgetYears years,
            ProcurementThresholds thresholds,
            SteeringGroupSettings settings,
            SetupLog log,
            Clock clock) {
        this.people = people;
        this.years = years;
        this.thresholds = thresholds;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Returns the state of each step in the municipality. */
    public List<SetupState> of(String municipality) {
        Map<SetupStep, StepDone> done = log.latest(municipality);
        return Arrays.stream(SetupStep.values())
                .map(step -> new SetupState(step, facts(municipality, step), done.get(step)))
                .toList();
    }

    /** Returns what the step of the municipality still lacks, a Danish sentence each. */
    public List<String> missing(String municipality, SetupStep step) {
        return new SetupState(step, facts(municipality, step), null).missing();
    }

    private List<SetupFact> facts(String municipality, SetupStep step) {
        return switch (step) {
            case STEERING_GROUP -> List.of(chair(municipality), members(municipality));
            case BUDGET -> List.of(some(municipality, PortvagtGroup.BUDGET_CONTROLLER), openedYear(municipality));
            case SECRETARIAT -> List.of(some(municipality, PortvagtGroup.SECRETARIAT));
            case RULES -> List.of(confirmedThresholds(municipality));
            case TEAM ->
                List.of(
                        some(municipality, PortvagtGroup.DIGITAL_CONSULTANT),
                        some(municipality, PortvagtGroup.IT_ARCHITECT),
                        twoPeople(municipality));
        };
    }

    private SetupFact chair(String municipality) {
        List<String> chairs = people.members(PortvagtGroup.STEERING_CHAIR.id(), municipality);
        return chairs.size() > 1
                ? new SetupFact(
                        false,
                        "Der er flere formænd: %s. Lad én beholde rollen på siden Personer.".formatted(named(chairs)))
                : some(municipality, PortvagtGroup.STEERING_CHAIR);
    }

    /** Demands so many that the group still has its quorum when one of them is recused. */
    private SetupFact members(String municipality) {
        int members = people.steeringGroup(municipality).size();
        int enough = members;
        while (!isQuorateWithoutOne(municipality, enough)) {
            enough++;
        }
        return members == enough
                ? new SetupFact(true, "%d medlemmer med formanden".formatted(members))
                : new SetupFact(
                        false,
                        "IT-styregruppen har %d %s med formanden; den skal have mindst %d for at kunne beslutte, når én er inhabil. Giv flere rollen IT-styregruppe på siden Personer."
                                .formatted(members, members == 1 ? "medlem" : "medlemmer", enough));
    }

    private boolean isQuorateWithoutOne(String municipality, int members) {
        return members > 1 && new Quorum(members, settings.quorumPercent(municipality)).isReachedBy(members - 1);
    }

    private SetupFact openedYear(String municipality) {
        List<Integer> open = years.inUse(municipality);
        return open.isEmpty()
                ? new SetupFact(
                        false,
                        "Intet budgetår er åbnet. Økonomikonsulenten starter Budgetår i Tasklist, og IT-styregruppen"
                                + " godkender det.")
                : new SetupFact(
                        true,
                        "Åbne budgetår: %s"
                                .formatted(open.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private SetupFact confirmedThresholds(String municipality) {
        return thresholds.areConfirmed(municipality, LocalDate.now(clock))
                ? new SetupFact(true, "Tærskelværdierne for udbud er bekræftet")
                : new SetupFact(
                        false,
                        "Tærskelværdierne for udbud er ikke bekræftet. Sekretariatet starter Bekræft tærskelværdier i"
                                + " Tasklist.");
    }

    /** Criteria of a case are answered by two different people. */
    private SetupFact twoPeople(String municipality) {
        List<String> consultants = people.members(PortvagtGroup.DIGITAL_CONSULTANT.id(), municipality);
        List<String> architects = people.members(PortvagtGroup.IT_ARCHITECT.id(), municipality);
        boolean two = consultants.stream()
                .anyMatch(consultant -> architects.stream().anyMatch(architect -> !architect.equals(consultant)));
        return new SetupFact(
                two,
                two
                        ? "Konsulent og arkitekt er to forskellige personer"
                        : "Konsulent og arkitekt skal være to forskellige personer: de besvarer hver sine kriterier.");
    }

    private SetupFact some(String municipality, PortvagtGroup group) {
        List<String> members = people.members(group.id(), municipality);
        return members.isEmpty()
                ? new SetupFact(
                        false,
                        "Ingen har rollen %s. Giv den til nogen på siden Personer.".formatted(group.danishName()))
                : new SetupFact(true, "%s: %s".formatted(group.danishName(), named(members)));
    }

    private String named(List<String> userIds) {
        return userIds.stream().map(people::name).collect(Collectors.joining(", "));
    }
}
