package dk.portvagt.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.SteeringGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ResourceRequestsTest {

    private static final Quarter NOW = Quarter.of(DanishDay.today());
    private static final Quarter NEXT = NOW.plus(1);

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceRequests requests;

    @Autowired
    private Allocations allocations;

    @Autowired
    private ResourceStatus status;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private SteeringAgenda agenda;

    private String municipality;
    private Resource architect;
    private CaseNumber number;

    @BeforeEach
    void municipality() {
        municipality = group.newMunicipality();
        architect = resources
                .state(new CapacityChange(
                        municipality, ResourceKind.ROLE, "IT-arkitekt", NOW, 400, "Årets plan", "secretariat"))
                .orThrow(IllegalStateException::new);
        number = cases.register(Ideas.of(municipality, "Omsorgssystem"));
    }

    @Test
    void gives_hours_once_they_are_approved() {
        PlacedRequest placed = requests.place(asks(null, 100, 150));
        assertThat(allocated(NEXT)).isZero();

        assertThat(requests.book(placed.requestId(), approval())).isInstanceOf(AllocationResult.Done.class);

        assertThat(allocated(NEXT)).isEqualTo(100);
        assertThat(allocated(NEXT.plus(1))).isEqualTo(150);
        assertThat(allocations.running(municipality, NOW)).singleElement().satisfies(allocation -> {
            assertThat(allocation.target().label()).isEqualTo(number + " Omsorgssystem");
            assertThat(allocation.hours())
                    .containsExactly(new QuarterHours(NEXT, 100), new QuarterHours(NEXT.plus(1), 150));
        });
    }

    @Test
    void gives_hours_once_however_often_the_step_is_tried() {
        PlacedRequest placed = requests.place(asks(null, 100));
        long decision = approval();

        requests.book(placed.requestId(), decision);
        assertThat(requests.book(placed.requestId(), decision)).isInstanceOf(AllocationResult.Done.class);

        assertThat(allocated(NEXT)).isEqualTo(100);
    }

    @Test
    void shows_capacity_allocation_and_what_is_left_on_the_paper() {
        allocates(100);

        DecisionPaper paper = paper(requests.place(asks(null, 250)));

        assertThat(paper.title()).isEqualTo("Ressourcer: IT-arkitekt til " + number + " Omsorgssystem");
        assertThat(paper.amounts()).isEqualTo("250 timer i 1 kvartal");
        // Not at the beginning of a line, where Markdown takes "4." for the fourth of a list.
        assertThat(paper.summary()).endsWith("\n\nI " + NEXT.label() + ": 250 timer");
        assertThat(paper.consequences())
                .contains(NEXT.label() + ": kapacitet 400, allokeret 350, tilbage 50 timer")
                .doesNotContain("overskrides");
    }

    @Test
    void shows_more_than_there_is_before_anybody_is_asked_to_decide() {
        allocates(300);

        RequestCheck check = requests.check(asks(null, 150));

        assertThat(check)
                .isInstanceOfSatisfying(
                        RequestCheck.Overloaded.class,
                        overloaded -> assertThat(ResourceText.overloads(overloaded.loads()))
                                .isEqualTo(NEXT.label() + " (50 timer)"));
    }

    @Test
    void asks_for_more_than_there_is_with_a_reason_and_says_so_on_the_paper() {
        allocates(300);
        ResourceRequest asked = asks("Skolestart kan ikke flyttes", 150);
        assertThat(requests.check(asked)).isInstanceOf(RequestCheck.Done.class);

        assertThat(paper(requests.place(asked)).consequences())
                .contains("Kapaciteten overskrides: " + NEXT.label() + " (50 timer)")
                .contains("Skolestart kan ikke flyttes");
    }

    @Test
    void allocates_above_the_capacity_what_the_paper_showed() {
        allocates(300);
        PlacedRequest placed = requests.place(asks("Skolestart kan ikke flyttes", 150));

        assertThat(requests.book(placed.requestId(), approval())).isInstanceOf(AllocationResult.Done.class);

        assertThat(allocated(NEXT)).isEqualTo(450);
    }

    @Test
    void refuses_an_approval_whose_overload_has_grown_since_its_paper() {
        allocates(300);
        PlacedRequest accepted = requests.place(asks("Skolestart kan ikke flyttes", 150));
        allocates(60);

        AllocationResult outcome = requests.book(accepted.requestId(), approval());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AllocationResult.Overloaded.class,
                        tooMuch -> assertThat(ResourceText.overloads(tooMuch.loads()))
                                .isEqualTo(NEXT.label() + " (110 timer)"));
        assertThat(allocated(NEXT)).isEqualTo(360);
    }

    @Test
    void refuses_an_approval_when_the_capacity_has_gone_since_its_paper() {
        PlacedRequest placed = requests.place(asks(null, 350));
        resources.state(new CapacityChange(
                municipality, ResourceKind.ROLE, "IT-arkitekt", NEXT, 200, "Fratrædelse", "secretariat"));

        assertThat(requests.book(placed.requestId(), approval())).isInstanceOf(AllocationResult.Overloaded.class);

        assertThat(allocated(NEXT)).isZero();
    }

    @Test
    void never_allocates_more_than_there_is_when_approvals_come_at_once() throws Exception {
        int atOnce = 6;
        List<PlacedRequest> placed = IntStream.range(0, atOnce)
                .mapToObj(i -> requests.place(asks(null, 100)))
                .toList();
        CyclicBarrier together = new CyclicBarrier(atOnce);
        List<Future<AllocationResult>> outcomes = new ArrayList<>();
        ExecutorService approvers = Executors.newFixedThreadPool(atOnce);
        try {
            for (PlacedRequest request : placed) {
                long decision = approval();
                outcomes.add(approvers.submit(() -> {
                    together.await();
                    return requests.book(request.requestId(), decision);
                }));
            }
        } finally {
            approvers.shutdown();
        }

        int booked = 0;
        for (Future<AllocationResult> outcome : outcomes) {
            booked += outcome.get() instanceof AllocationResult.Done ? 1 : 0;
        }
        assertThat(booked).isEqualTo(4);
        assertThat(allocated(NEXT)).isEqualTo(400);
    }

    @Test
    void gives_the_hours_of_a_case_back_when_it_ends() {
        allocates(100);

        cases.close(number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(allocated(NEXT)).isZero();
        assertThat(allocations.running(municipality, NOW)).isEmpty();
    }

    @Test
    void gives_nothing_to_a_case_that_has_ended_meanwhile() {
        PlacedRequest placed = requests.place(asks(null, 100));
        cases.close(number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(requests.book(placed.requestId(), approval()))
                .isEqualTo(new AllocationResult.Refused("Sag " + number + " er afsluttet imens."));
        assertThat(requests.check(asks(null, 100)))
                .isEqualTo(new RequestCheck.Refused("Sag " + number + " er afsluttet."));
    }

    @Test
    void shortens_an_allocation_by_a_decision_and_never_below_nothing() {
        long allocation = allocates(100, 150);
        PlacedRequest shortened = requests.place(shortens(allocation, new QuarterHours(NEXT.plus(1), 150)));
        PlacedRequest again = requests.place(shortens(allocation, new QuarterHours(NEXT.plus(1), 150)));

        long decision = approval();
        requests.book(shortened.requestId(), decision);
        requests.book(shortened.requestId(), decision);
        requests.book(again.requestId(), approval());

        assertThat(allocated(NEXT)).isEqualTo(100);
        assertThat(allocated(NEXT.plus(1))).isZero();
    }

    @Test
    void refuses_a_request_without_hours_or_for_a_quarter_that_is_over() {
        assertThat(requests.check(asks(null))).isEqualTo(new RequestCheck.Refused("Angiv timer i mindst ét kvartal."));
        assertThat(requests.check(new ResourceRequest(
                        architect, target(), null, hours(NOW.plus(-1), 100), "Analyse", null, "it-architect")))
                .isInstanceOfSatisfying(
                        RequestCheck.Refused.class,
                        refused -> assertThat(refused.reason()).contains("er forbi"));
    }

    @Test
    void finds_only_open_cases_of_the_municipality_to_give_hours_to() {
        CaseNumber foreign = cases.register(Ideas.of(group.newMunicipality(), "Omsorgssystem"));

        assertThat(requests.openCase(municipality, " " + number + " ")).isPresent();
        assertThat(requests.openCase(municipality, foreign.toString())).isEmpty();
        assertThat(requests.openCase(municipality, "hovsa")).isEmpty();
        cases.close(number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");
        assertThat(requests.openCase(municipality, number.toString())).isEmpty();
    }

    @Test
    void tells_each_meeting_of_full_quarters_and_open_requests() {
        assertThat(status.tables(municipality, DanishDay.today())).isEmpty();
        allocates(370);
        requests.place(asks("Skolestart kan ikke flyttes", 50));

        assertThat(status.tables(municipality, DanishDay.today()))
                .extracting(section -> section.table().rows())
                .containsExactly(
                        List.of(List.of("IT-arkitekt, " + NEXT.label(), "93 %", "400 timer", "370 timer", "30 timer")),
                        List.of(List.of(
                                "Ressourcer: IT-arkitekt til " + number + " Omsorgssystem", "50 timer i 1 kvartal")));
    }

    @Test
    void tells_each_meeting_of_quarters_with_more_allocated_than_there_is() {
        allocates(300);
        resources.state(new CapacityChange(
                municipality, ResourceKind.ROLE, "IT-arkitekt", NEXT, 200, "Fratrædelse", "secretariat"));

        assertThat(status.tables(municipality, DanishDay.today()))
                .extracting(section -> section.table().rows())
                .containsExactly(List.of(List.of(
                        "IT-arkitekt, " + NEXT.label(),
                        "150 %",
                        "200 timer",
                        "300 timer",
                        "overskredet med 100 timer")));
    }

    /** Approved and booked; the request itself is decided, so it is no open one. @return id of the allocation */
    private long allocates(int... hours) {
        PlacedRequest placed = requests.place(asks("Aftalt", hours));
        requests.book(placed.requestId(), approval());
        agenda.lapse(placed.agendaItemId());
        List<Allocation> running = allocations.running(municipality, NOW);
        return running.get(running.size() - 1).id();
    }

    private ResourceRequest asks(String overloadReason, int... hours) {
        return new ResourceRequest(
                architect, target(), null, hours(NEXT, hours), "Analyse af snitflader", overloadReason, "it-architect");
    }

    private ResourceRequest shortens(long allocation, QuarterHours freed) {
        return new ResourceRequest(
                architect, target(), allocation, List.of(freed), "Opgaven er mindre", null, "it-architect");
    }

    private Target target() {
        return Target.ofCase(number, "Omsorgssystem");
    }

    private static List<QuarterHours> hours(Quarter from, int... hours) {
        return IntStream.range(0, hours.length)
                .mapToObj(i -> new QuarterHours(from.plus(i), hours[i]))
                .toList();
    }

    private DecisionPaper paper(PlacedRequest placed) {
        assertThat(agenda.item(placed.agendaItemId()).content().kind()).isEqualTo(ItemKind.RESOURCES);
        return agenda.item(placed.agendaItemId()).content().paper();
    }

    private int allocated(Quarter quarter) {
        return resources.load(architect.id(), quarter).allocated();
    }

    private long approval() {
        return decisions.record(NewDecision.outsideMeeting(
                municipality,
                number.toString(),
                DecisionSubject.RESOURCES,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                DanishDay.today(),
                "steering-chair",
                null));
    }
}
