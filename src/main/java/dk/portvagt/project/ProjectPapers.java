package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places the steering group's decisions on strategic projects as waiting items for its next meeting. */
@Service
public class ProjectPapers {

    private final SteeringAgenda agenda;
    private final Baselines baselines;
    private final ProjectReports reports;

    ProjectPapers(SteeringAgenda agenda, Baselines baselines, ProjectReports reports) {
        this.agenda = agenda;
        this.baselines = baselines;
        this.reports = reports;
    }

    /**
     * Places a red light, with the lights of the latest report and the action plan.
     *
     * @param turnedRed the lights that caused the item, in Danish
     * @param actionPlan the proposal of PMO and secretariat; null when they made none
     * @return the id of the agenda item
     */
    @Transactional
    public long placeRedLight(StrategicProject project, String turnedRed, @Nullable String actionPlan) {
        FiledReport report = reports.latest(project.id()).orElseThrow();
        Baseline baseline = baselines.latest(project.id()).orElseThrow();
        return place(
                project,
                "Rødt lys: " + project.label() + " (" + turnedRed + ")",
                report.money().text(baseline.budget()),
                report.summary() + "\n\nRapport " + report.number() + " af " + ProjectText.date(report.reportedOn())
                        + ":\n\n" + ProjectText.lights(report.lights()),
                "Handlingsplan: " + (actionPlan == null ? "ikke angivet" : actionPlan));
    }

    /**
     * Places a new baseline next to the current one.
     *
     * @param budget DKK
     * @return the id of the agenda item
     */
    @Transactional
    public long placeBaseline(StrategicProject project, BaselinePlan plan, BigDecimal budget, String reason) {
        Baseline current = baselines.latest(project.id()).orElseThrow();
        return place(
                project,
                "Ny baseline: " + project.label(),
                Kroner.format(budget) + " (før " + Kroner.format(current.budget()) + ")",
                reason,
                "Ny plan: gevinst %s om året (før %s)\n\n%s\n\nDen plan, der gælder nu:\n\n%s"
                        .formatted(
                                Kroner.format(plan.yearlyBenefit()),
                                Kroner.format(current.plan().yearlyBenefit()),
                                ProjectText.milestones(plan.milestones()),
                                ProjectText.milestones(current.plan().milestones())));
    }

    /**
     * Places the removal of a project's mark.
     *
     * @return the id of the agenda item
     */
    @Transactional
    public long placeRemoval(StrategicProject project, String reason) {
        String lights = reports.latest(project.id())
                .map(report -> "Seneste rapport:\n\n" + ProjectText.lights(report.lights()))
                .orElse("Der er ikke rapporteret endnu.");
        return place(project, "Ikke længere strategisk projekt: " + project.label(), null, reason, lights);
    }

    private long place(
            StrategicProject project, String title, @Nullable String amounts, String summary, String consequences) {
        DecisionPaper paper = DecisionPaper.in(project.municipality())
                .caseNumber(project.caseNumber().toString())
                .title(title)
                .amounts(amounts)
                .recommendation("Godkendes")
                .summary(summary)
                .consequences(consequences)
                .build();
        return agenda.place(new NewItem(ItemKind.BASELINE, DecisionSubject.BASELINE, null, paper));
    }
}
