package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_CASES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_LINES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_TEXT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PROPOSED_ACQUISITION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PROPOSED_OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.budget.CarryOver;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Submits the closing of the year for the steering group's decision. */
@Component
class ProposeCarryOverDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;

    ProposeCarryOverDelegate(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        String text = BudgetText.shortened(Stream.concat(
                        CARRY_OVER_LINES.from(execution).get().elements().stream()
                                .map(ProposeCarryOverDelegate::line),
                        CARRY_OVER_CASES.from(execution).get().elements().stream()
                                .map(ProposeCarryOverDelegate::ofCase))
                .collect(Collectors.joining("\n\n")));
        CARRY_OVER_TEXT.on(execution).set(text);
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(
                        ItemKind.CARRY_OVER,
                        DecisionSubject.CARRY_OVER,
                        year,
                        BudgetPapers.of(
                                execution.getTenantId(),
                                "Lukning af budgetår %d og overførsel til %d".formatted(year, year + 1),
                                text,
                                "Budgetåret lukkes. Det, der ikke overføres, bortfalder. Det, som andre sager måtte nå at "
                                        + "reservere eller disponere, før året er lukket, følger sagen.",
                                null,
                                asks(execution, year),
                                false))));
    }

    private static List<Grant> asks(DelegateExecution execution, int year) {
        CarryOver proposed = CarryOverRows.carryOver(
                execution,
                PROPOSED_ACQUISITION.from(execution).get(),
                PROPOSED_OPERATION.from(execution).get());
        return proposed.asks(execution.getTenantId(), year);
    }

    private static String line(SpinJsonNode row) {
        return "%s: %s af %s overføres%s"
                .formatted(
                        row.prop("place").stringValue(),
                        Kroner.format(BigDecimal.valueOf(
                                row.prop("carryOver").numberValue().longValue())),
                        row.prop("available").stringValue(),
                        row.hasProp("carryOverReason")
                                        && row.prop("carryOverReason").isString()
                                ? ". " + row.prop("carryOverReason").stringValue()
                                : "");
    }

    private static String ofCase(SpinJsonNode row) {
        return "%s %s, %s: reserveret %s, disponeret %s %s"
                .formatted(
                        row.prop("caseNumber").stringValue(),
                        row.prop("title").stringValue(),
                        row.prop("place").stringValue(),
                        row.prop("reserved").stringValue(),
                        row.prop("committed").stringValue(),
                        row.prop("caseMoney").stringValue().equals("move")
                                ? "følger sagen"
                                : "gives tilbage til linjen");
    }
}
