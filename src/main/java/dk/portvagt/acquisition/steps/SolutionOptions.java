package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the solutions of the municipality that are in operation, each with its case number. */
@Component
class SolutionOptions implements MunicipalOptions {

    private final SolutionChanges changes;

    SolutionOptions(SolutionChanges changes) {
        this.changes = changes;
    }

    @Override
    public MunicipalList list() {
        return MunicipalList.SOLUTIONS;
    }

    @Override
    public List<Option> of(String municipality) {
        return changes.changeable(municipality).entrySet().stream()
                .map(solution -> new Option(solution.getValue() + " (" + solution.getKey() + ")", solution.getKey()))
                .toList();
    }
}
