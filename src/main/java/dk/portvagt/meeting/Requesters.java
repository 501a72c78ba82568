package dk.portvagt.meeting;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who raised the cases that the steering group decides: they do not decide them themselves. */
@Repository
public class Requesters {

    private final JdbcClient database;

    Requesters(JdbcClient database) {
        this.database = database;
    }

    /** User id of who raised the item's case; empty where it is about none, or about one that is not registered. */
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

    private Optional<String> of(String caseNumber) {
        return Optional.ofNullable(caseNumber)
                .flatMap(number -> database.sql(
                                "SELECT requester FROM portvagt.acquisition_case WHERE case_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .optional());
    }
}
