package dk.portvagt.existing;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.text.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the one solution of a form, by the rules of a file. */
@Component
public class SolutionForm {

    private final ExistingSolutions register;
    private final Offices offices;
    private final Staff staff;
    private final Clock clock;

    SolutionForm(ExistingSolutions register, Offices offices, Staff staff, Clock clock) {
        this.register = register;
        this.offices = offices;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Reads a solution that is not taken in yet; refuses anything else.
     *
     * @param typed the fields that were filled in, as text
     */
    public Outcome<ExistingSolution> read(String municipality, Map<SolutionColumn, String> typed) {
        SolutionRow row = new SolutionRow(
                1,
                column -> typed.getOrDefault(column, ""),
                LocalDate.now(clock),
                offices.on(municipality, LocalDate.now(clock)),
                staff.of(municipality));
        ExistingSolution solution = row.read().orElse(null);
        if (solution == null) {
            return Outcome.refused(row.problems().stream()
                    .map(problem -> problem.column() + ": " + problem.reason())
                    .collect(Collectors.joining(" ")));
        }
        if (!register.known(municipality, List.of(solution)).isEmpty()) {
            return Outcome.refused("Løsningen med nøglen %s er allerede optaget som sag %s."
                    .formatted(
                            solution.key(),
                            register.find(municipality, solution.key()).orElseThrow()));
        }
        return Outcome.done(solution);
    }
}
