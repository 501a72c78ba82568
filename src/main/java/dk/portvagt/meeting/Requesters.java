package dk.portvagt.meeting;

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

    /** Why the person does not decide the case, in Danish; empty for whoever has not raised it. */
    public Optional<String> objection(String caseNumber, String person) {
        return of(caseNumber)
                .filter(person::equals)
                .map(requester -> "Funktionsadskillelse: Den, der har rejst sag " + caseNumber + ", afgør den ikke.");
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
