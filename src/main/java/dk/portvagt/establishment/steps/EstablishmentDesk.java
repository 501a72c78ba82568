package dk.portvagt.establishment.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Begins the establishment of a municipality, one at a time. */
@Component
public class EstablishmentDesk {

    private static final String PROCESS = "municipality-setup";

    private final RuntimeService runtime;
    private final ActingPerson acting;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    EstablishmentDesk(
            RuntimeService runtime, ActingPerson acting, JdbcClient database, TransactionOperations transaction) {
        this.runtime = runtime;
        this.acting = acting;
        this.database = database;
        this.transaction = transaction;
    }

    /** Tells whether the establishment of the municipality is under way. */
    public boolean isUnderWay(String municipality) {
        return acting.asNobody(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .tenantIdIn(municipality)
                        .count())
                > 0;
    }

    /**
     * Begins it as the person behind the request, who works for this municipality alone; refused while it is under way.
     */
    public Outcome<Nothing> begin(String municipality) {
        return transaction.execute(status -> {
            // Of two at once the second waits, and then finds the first.
            database.sql("SELECT code FROM portvagt.municipality WHERE code = ? FOR NO KEY UPDATE")
                    .param(municipality)
                    .query(String.class)
                    .single();
            if (isUnderWay(municipality)) {
                return Outcome.refused("Etableringen er allerede i gang. Opgaverne ligger i Tasklist.");
            }
            runtime.startProcessInstanceByKey(PROCESS);
            return Outcome.done();
        });
    }
}
