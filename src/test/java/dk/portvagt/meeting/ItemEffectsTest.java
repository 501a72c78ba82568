package dk.portvagt.meeting;

import static dk.portvagt.meeting.SteeringGroup.kr;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.DecisionOptions;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever decides reads what the decision does, not only what it is called. */
@PortvagtTest
class ItemEffectsTest {

    @Autowired
    private SteeringGroup group;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private ItemEffects effects;

    private String municipality;
    private CaseNumber number;

    @BeforeEach
    void a_case() {
        municipality = group.newMunicipality();
        number = cases.register(Ideas.of(municipality, "Omsorgssystem"));
    }

    @Test
    void says_that_an_approved_demand_stops_the_case_or_phases_its_solution_out() {
        NewItem demand = new NewItem(ItemKind.INTERVENTION, DecisionSubject.INTERVENTION, null, paper(List.of()));
        assertThat(names(demand))
                .containsExactly(
                        "Godkendt: sagen standses, og reserverede penge går tilbage til puljen",
                        "Godkendt med vilkår: sagen fortsætter, og vilkårene træder i stedet for kravet. Hvert vilkår får"
                                + " en ansvarlig og en frist",
                        "Sendt tilbage: kravet fastholdes med en ny frist",
                        "Udsat: punktet kommer på dagsordenen igen ved et senere møde",
                        "Afvist: kravet frafaldes, og sagen fortsætter");

        cases.enterPhase(number, Phase.OPERATION);
        assertThat(names(demand)).first().isEqualTo("Godkendt: løsningen skal udfases");
    }

    @Test
    void says_of_a_proposal_to_end_a_case_that_all_but_an_approval_lets_it_go_on() {
        assertThat(names(NewItem.endingCase(paper(List.of()))))
                .contains(
                        "Godkendt: sagen standses, og reserverede penge går tilbage til puljen",
                        "Sendt tilbage: sagen fortsætter",
                        "Afvist: sagen fortsætter");
    }

    @Test
    void offers_to_take_note_of_nothing_but_a_matter_of_the_secretariats_own() {
        NewItem own = new NewItem(ItemKind.OTHER, DecisionSubject.OTHER, null, paper(List.of()));
        assertThat(names(own)).contains("Taget til efterretning", "Godkendt: indstillingen følges");
        assertThat(names(gate(List.of()))).noneMatch(name -> name.startsWith("Taget"));
    }

    @Test
    void says_which_money_a_decision_moves() {
        List<Grant> asked = List.of(
                Grant.reserve(PoolLine.ACQUISITION, new YearAmount(2026, kr(50_000))),
                Grant.reserve(PoolLine.ACQUISITION, new YearAmount(2027, kr(25_000))),
                Grant.operate(PoolLine.OPERATION, new YearAmount(2027, kr(9_000))));
        AgendaItem item = placed(gate(asked));

        assertThat(effects.money(item, DecisionOutcome.APPROVED))
                .isEqualTo(
                        "Der reserveres 50.000 kr. af Nyanskaffelser 2026, reserveres 25.000 kr. af Nyanskaffelser 2027 og"
                                + " disponeres 9.000 kr. om året af Drift fra 2027");
        assertThat(effects.money(item, DecisionOutcome.REWORK)).isEqualTo("Ingen");
        assertThat(effects.money(
                        placed(new NewItem(
                                ItemKind.CARRY_OVER,
                                DecisionSubject.CARRY_OVER,
                                2026,
                                paper(List.of(Grant.carryOver(
                                        new LineYear(municipality, PoolLine.ACQUISITION, 2026), kr(1_000)))))),
                        DecisionOutcome.APPROVED))
                .isEqualTo("Der overføres 1.000 kr. af Nyanskaffelser 2026 til 2027");
    }

    private NewItem gate(List<Grant> asks) {
        return new NewItem(ItemKind.GATE, DecisionSubject.G1, null, paper(asks));
    }

    private DecisionPaper paper(List<Grant> asks) {
        return DecisionPaper.in(municipality)
                .caseNumber(number.toString())
                .title("Omsorgssystem")
                .recommendation("Godkendes")
                .summary("Derfor")
                .asks(asks)
                .build();
    }

    private List<String> names(NewItem item) {
        return effects.options(placed(item)).stream()
                .map(DecisionOptions.Option::name)
                .toList();
    }

    private AgendaItem placed(NewItem item) {
        return agenda.item(agenda.place(item));
    }
}
