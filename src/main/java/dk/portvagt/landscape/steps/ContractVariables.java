package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Dates;
import dk.portvagt.landscape.ContractChange;
import dk.portvagt.landscape.ContractTerms;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names the variables of the watch over a contract. */
public final class ContractVariables {

    /** Whether the contract has not ended yet. */
    public static final VariableFactory<Boolean> CONTRACT_RUNNING = booleanVariable("contractRunning");
    /** Whether the notice date needs a decision. */
    public static final VariableFactory<Boolean> CONTRACT_PENDING = booleanVariable("contractPending");
    /** Whether the contract has run out, and nobody has said that the solution goes on without it. */
    public static final VariableFactory<Boolean> CONTRACT_RAN_OUT = booleanVariable("contractRanOut");
    /** Day to look at the contract again, well before its notice date: ISO date-time with offset. */
    public static final VariableFactory<String> CONTRACT_REMINDER_DATE = stringVariable("contractReminderDate");

    /** renew, without (a contract that has run out), phaseOut or terminated. */
    public static final VariableFactory<String> CONTRACT_OUTCOME = stringVariable("contractOutcome");

    /** The notice date and the end that the owner wants; ISO dates. They bind when the change is carried out. */
    public static final VariableFactory<String> NEW_NOTICE_DATE = stringVariable("newNoticeDate");

    public static final VariableFactory<String> NEW_END_DATE = stringVariable("newEndDate");

    /** DKK a year of operation, from the new cost's first budget year on. */
    public static final VariableFactory<Long> NEW_YEARLY_COST = longVariable("newYearlyCost");

    public static final VariableFactory<Long> NEW_COST_YEAR = longVariable("newCostYear");
    /** agreed or other: whether the contract itself gives the right to the change. */
    public static final VariableFactory<String> CHANGE_BASIS = stringVariable("changeBasis");

    public static final VariableFactory<String> CHANGE_REASON = stringVariable("changeReason");
    /** The yearly cost that the decision in force grants, DKK. */
    public static final VariableFactory<Long> GRANTED_YEARLY_COST = longVariable("grantedYearlyCost");

    /** What procurement-route.dmn answers for the change. */
    public static final VariableFactory<String> CHANGE_ROUTE = stringVariable("changeRoute");

    /** The contract's reference and options in words, for the form. */
    static final VariableFactory<String> CONTRACT_NOTES = stringVariable("contractNotes");

    private ContractVariables() {}

    /** Reads the change that the owner proposes. */
    public static ContractChange change(VariableScope scope) {
        return new ContractChange(
                new ContractTerms(Dates.read(NEW_NOTICE_DATE, scope), Dates.read(NEW_END_DATE, scope)),
                BigDecimal.valueOf(NEW_YEARLY_COST.from(scope).get()),
                NEW_COST_YEAR.from(scope).get().intValue(),
                CHANGE_BASIS.from(scope).get().equals("agreed"),
                CHANGE_ROUTE.from(scope).getOrDefault("euTender"),
                CHANGE_REASON.from(scope).get());
    }
}
