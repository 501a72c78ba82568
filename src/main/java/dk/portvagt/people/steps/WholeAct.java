package dk.portvagt.people.steps;

import dk.portvagt.text.Outcome;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does what an administrator asks for in one transaction: all of it, or nothing and the sentence that refused it. */
@Component
class WholeAct {

    private final TransactionOperations transaction;

    WholeAct(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    <T> Outcome<T> of(Supplier<T> act) {
        try {
            return Outcome.done(transaction.execute(status -> act.get()));
        } catch (AuthorizationException | BadUserRequestException e) {
            return Outcome.refused(e.getMessage());
        }
    }
}
