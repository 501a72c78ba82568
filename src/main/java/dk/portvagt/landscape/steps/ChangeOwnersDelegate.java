package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BENEFIT_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.landscape.steps.OwnerVariables.NEW_BENEFIT_OWNER;
import static dk.portvagt.landscape.steps.OwnerVariables.NEW_SYSTEM_OWNER;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.OwnerChange;
import dk.portvagt.landscape.OwnerChanges;
import dk.portvagt.landscape.OwnerRole;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Passes the ownership of a solution on to other people of the municipality: in the register, in the case's processes,
 * and with the open tasks. The secretariat and the digitalisation manager may, and the system owner. Anything else is
 * refused with a sentence for the person who asks.
 */
@Component
class ChangeOwnersDelegate implements JavaDelegate {

    private static final List<PortvagtGroup> FOR_ALL =
            List.of(PortvagtGroup.SECRETARIAT, PortvagtGroup.DIGITALISATION_MANAGER);

    private final AcquisitionCases cases;
    private final OwnerChanges changes;
    private final OwnersTasks tasks;
    private final CarriedOwners carried;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    ChangeOwnersDelegate(
            AcquisitionCases cases,
            OwnerChanges changes,
            OwnersTasks tasks,
            CarriedOwners carried,
            People people,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.changes = changes;
        this.tasks = tasks;
        this.carried = carried;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String starter = STARTER.from(execution).get();
        AcquisitionCase found = openCase(execution);
        CaseNumber number = found.number();
        Optional<String> owner = chosen(NEW_SYSTEM_OWNER, execution);
        Optional<String> benefitOwner = chosen(NEW_BENEFIT_OWNER, execution);
        if (owner.isEmpty() && benefitOwner.isEmpty()) {
            throw new BadUserRequestException("Vælg den nye systemejer, eller den, der skal hente gevinsten.");
        }
        if (!mayChange(starter, found)) {
            throw new BadUserRequestException(
                    "Kun systemejeren selv, sekretariatet og digitaliseringschefen skifter ejeren af sag %s."
                            .formatted(number));
        }
        Stream.concat(owner.stream(), benefitOwner.stream()).forEach(person -> requireColleague(person, number));
        if (tasks.arePaused(number)) {
            throw new BadUserRequestException(
                    "Sag %s er sat på pause. Skift ejeren, når pausen er forbi.".formatted(number));
        }
        String former = found.content().systemOwner();
        owner.filter(successor -> !successor.equals(former)).ifPresent(successor -> {
            changes.make(new OwnerChange(number, OwnerRole.SYSTEM_OWNER, former, successor, starter, now()));
            carried.set(number, SYSTEM_OWNER, successor);
            tasks.passOn(number, former);
            notices.toPerson(number.municipality(), successor, welcome(found, starter));
        });
        String formerTaker = carried.find(number, BENEFIT_OWNER).orElse(null);
        benefitOwner.filter(successor -> !successor.equals(formerTaker)).ifPresent(successor -> {
            changes.make(new OwnerChange(number, OwnerRole.BENEFIT_OWNER, formerTaker, successor, starter, now()));
            carried.set(number, BENEFIT_OWNER, successor);
        });
    }

    private AcquisitionCase openCase(DelegateExecution execution) {
        return CASE_NUMBER
                .ifOwn(execution)
                .flatMap(CaseNumber::parse)
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .orElseThrow(() -> new BadUserRequestException(
                        "Kommunen har ingen åben sag med det nummer. Nummeret står øverst på sagens opgaver."));
    }

    private static Optional<String> chosen(VariableFactory<String> variable, DelegateExecution execution) {
        return variable.from(execution).getOptional().filter(person -> !person.isBlank());
    }

    private boolean mayChange(String person, AcquisitionCase found) {
        return person.equals(found.content().systemOwner())
                || FOR_ALL.stream()
                        .anyMatch(group -> people.members(
                                        group.id(), found.number().municipality())
                                .contains(person));
    }

    private void requireColleague(String person, CaseNumber number) {
        if (!people.caseWorkers(number.municipality()).contains(person)) {
            throw new BadUserRequestException(
                    "%s er ikke en af kommunens medarbejdere. Vælg en fra listen.".formatted(person));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Notice welcome(AcquisitionCase found, String starter) {
        return Notice.of(
                "%s:owner:%s".formatted(found.number(), now().toLocalDate()),
                "Du er nu systemejer i sag " + found.number(),
                "%s har gjort dig til systemejer i sag %s, %s. Sagens opgaver til systemejeren ligger fra nu af hos dig."
                        .formatted(
                                people.name(starter),
                                found.number(),
                                found.content().title()));
    }
}
