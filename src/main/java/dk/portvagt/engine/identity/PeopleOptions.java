package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Offers the people of the municipality who work on cases, by name. */
@Component
class PeopleOptions implements MunicipalOptions {

    private final ObjectProvider<People> people;

    /**
     * Creates the list.
     *
     * @param people a provider, because the user store comes with the engine
     */
    PeopleOptions(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public MunicipalList list() {
        return MunicipalList.PEOPLE;
    }

    @Override
    public List<Option> of(String municipality) {
        People store = people.getObject();
        return store.names(store.caseWorkers(municipality)).entrySet().stream()
                .map(person -> new Option(person.getValue(), person.getKey()))
                .sorted(Comparator.comparing(Option::label).thenComparing(Option::value))
                .toList();
    }
}
