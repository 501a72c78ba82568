package dk.portvagt.meeting;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the requesters of cases, who must not decide their own cases. */
@Repository
public class Requesters {

    private final JdbcClient database;

    Requesters(JdbcClient database) {
        this.database = database;
    }

    /**
     * Finds the user id of the requester of the item's case; empty without a case, or for a case that is not
     * registered.
     */
    public Optional<String> of(AgendaItem item) {
        return of(item.content().paper().caseNumber());
    }

    /** Checks whether the person may decide the case: the requester may not. */
    public Outcome<Nothing> mayDecide(String caseNumber, String person) {
        return of(caseNumber)
                .filter(person::equals)
                .map(requester -> Outcome.<Nothing>refused(
                        "Funktionsadskillelse: Den, der har rejst sag " + caseNumber + ", afgør den ikke."))
                .orElse(Outcome.done());
    }

    private Optional<String> of(@Nullable String caseNumber) {
        return Optional.ofNullable(caseNumber)
                .flatMap(number -> database.sql(
                                "SELECT requester FROM portvagt.acquisition_case WHERE case_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .optional());
    }
}
