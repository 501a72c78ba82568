package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.text.Containing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what a municipality's register knows, to find what the rows of a file are about. */
record Known(List<KnownSolution> solutions, List<Integration> integrations) {

    static Known of(Register register, String municipality) {
        return new Known(register.operated(municipality), register.integrations(municipality));
    }

    KnownSolution solution(CaseNumber number) {
        return solutions.stream()
                .filter(solution -> solution.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    Optional<Integration> integration(String uuid) {
        return integrations.stream()
                .filter(integration -> integration.uuid().toString().equalsIgnoreCase(uuid))
                .findFirst();
    }

    Optional<Integration> integration(CaseNumber solution, String system) {
        return integrations.stream()
                .filter(integration -> integration.solution().equals(solution)
                        && Containing.folded(integration.system()).equals(Containing.folded(system)))
                .findFirst();
    }

    /** Returns the solutions that a text may mean, by UUID or case number, else by name, else by product. */
    List<KnownSolution> named(String typed) {
        String wanted = Containing.folded(typed);
        return Stream.<Stream<KnownSolution>>of(
                        solutions.stream()
                                .filter(solution -> solution.uuid().toString().equals(wanted)
                                        || solution.number().toString().equals(wanted)),
                        solutions.stream()
                                .filter(solution ->
                                        Containing.folded(solution.name()).equals(wanted)),
                        solutions.stream()
                                .filter(solution -> Containing.folded(
                                                solution.facts().text(Field.PRODUCT))
                                        .equals(wanted)))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
