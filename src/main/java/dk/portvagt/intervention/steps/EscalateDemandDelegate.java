package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.intervention.steps.InterventionVariables.DEMAND_ANSWER;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.identity.People;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits an unmet demand to the steering group. */
@Component
class EscalateDemandDelegate implements JavaDelegate {

    private static final String RECOMMENDATION =
            "Styregruppen tager stilling til, om sagen skal standses. Godkendt: sagen standses, eller, er løsningen i"
                    + " drift, den skal udfases. Godkendt med vilkår: sagen fortsætter, og vilkårene træder i stedet for"
                    + " kravet. Sendt tilbage: kravet fastholdes med en ny frist. Afvist: kravet frafaldes.";

    private final Interventions interventions;
    private final SteeringAgenda agenda;
    private final InterventionNotices notices;
    private final People people;

    EscalateDemandDelegate(
            Interventions interventions, SteeringAgenda agenda, InterventionNotices notices, People people) {
        this.interventions = interventions;
        this.agenda = agenda;
        this.notices = notices;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Intervention demand = interventions.get(INTERVENTION_ID.from(execution).get());
        DecisionPaper paper = DecisionPaper.in(execution.getTenantId())
                .caseNumber(demand.caseNumber().toString())
                .title("%s er ikke opfyldt: %s"
                        .formatted(
                                demand.kind().danishName(),
                                TITLE.from(execution).get()))
                .recommendation(RECOMMENDATION)
                .summary("%s har stillet dette krav til sag %s med frist %s:\n\n%s"
                        .formatted(
                                people.name(demand.raisedBy()),
                                demand.caseNumber(),
                                DanishDates.of(demand.deadline()),
                                demand.reason()))
                .consequences(DEMAND_ANSWER
                        .from(execution)
                        .getOptional()
                        .map("Senest svarede sagens folk: "::concat)
                        .orElse("Sagens folk har ikke svaret."))
                .build();
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(ItemKind.INTERVENTION, DecisionSubject.INTERVENTION, null, paper)));
        notices.unmet(demand);
    }
}
