package dk.portvagt.existing.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.existing.ExistingSolution.Owner;
import dk.portvagt.existing.Staff;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers a file the same people as a form: those who work on the municipality's cases. */
@Component
class ListedStaff implements Staff {

    private final People people;

    ListedStaff(People people) {
        this.people = people;
    }

    @Override
    public List<Owner> of(String municipality) {
        return people.names(people.caseWorkers(municipality)).entrySet().stream()
                .map(person -> new Owner(person.getKey(), person.getValue()))
                .sorted(Comparator.comparing(Owner::name).thenComparing(Owner::userId))
                .toList();
    }
}
