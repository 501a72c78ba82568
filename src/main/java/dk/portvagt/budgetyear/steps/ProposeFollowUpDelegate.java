package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.FOLLOW_UP_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits a follow-up to the steering group: the table by line and office, and the reasons. */
@Component
class ProposeFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;
    private final SteeringAgenda agenda;

    ProposeFollowUpDelegate(FollowUps followUps, SteeringAgenda agenda) {
        this.followUps = followUps;
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = FOLLOW_UP_ID.from(execution).get();
        FollowUp followUp = followUps.get(id);
        long item = agenda.place(new NewItem(
                ItemKind.BUDGET_FOLLOW_UP, DecisionSubject.BUDGET_FOLLOW_UP, followUp.year(), paper(followUp)));
        followUps.presentedAs(id, item);
        AGENDA_ITEM_ID.on(execution).set(item);
    }

    private static DecisionPaper paper(FollowUp followUp) {
        String table = followUp.rows().stream()
                .filter(ProposeFollowUpDelegate::hasMoney)
                .map(ProposeFollowUpDelegate::row)
                .collect(Collectors.joining("\n\n"));
        String summary = Arrays.stream(PoolLine.values())
                .map(line -> total(followUp, line))
                .collect(Collectors.joining("\n\n"));
        return DecisionPaper.in(followUp.municipality())
                .title("Budgetopfølgning %d pr. %s".formatted(followUp.year(), DanishDates.of(followUp.asOf())))
                .amounts(BudgetText.shortened(table))
                .recommendation("Tages til efterretning")
                .summary(BudgetText.shortened(Optional.ofNullable(followUp.remarks())
                        .map(remarks -> summary + "\n\n" + remarks)
                        .orElse(summary)))
                .build();
    }

    private static String total(FollowUp followUp, PoolLine line) {
        BigDecimal budget = followUp.total(line, ForecastRow::budget);
        BigDecimal forecast = followUp.total(line, ForecastRow::forecast);
        return "%s: korrigeret budget %s, forventet forbrug %s, afvigelse %s"
                .formatted(
                        line.heading(),
                        Kroner.format(budget),
                        Kroner.format(forecast),
                        Kroner.format(budget.subtract(forecast)));
    }

    private static String row(ForecastRow row) {
        String text =
                "%s: korrigeret budget %s, reserveret %s, disponeret %s, forbrug %s, ventes derudover %s, forventet forbrug %s, afvigelse %s"
                        .formatted(
                                FollowUpRows.place(row),
                                Kroner.format(row.budget()),
                                Kroner.format(row.usage().reserved()),
                                Kroner.format(row.usage().committed()),
                                Kroner.format(row.usage().spent()),
                                Kroner.format(row.expected()),
                                Kroner.format(row.forecast()),
                                Kroner.format(row.variance()));
        return row.reason() == null ? text : text + " (" + row.reason() + ")";
    }

    private static boolean hasMoney(ForecastRow row) {
        return row.budget().signum() != 0 || row.forecast().signum() != 0;
    }
}
