package dk.portvagt.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.procedure.DelegatedDecisions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verdicts on all conditions of a case, given at the same moment: none is lost, and the last one finds them all met.
 */
@PortvagtTest
class VerdictsAtOnceTest {

    private static final LocalDate DEADLINE = DanishDay.today().plusDays(10);
    private static final Verdict MET = new Verdict.Met();
    private static final int MEETING_MILLIS = 1_000;

    @Autowired
    private SteeringGroup group;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private DelegatedDecisions decisions;

    @Autowired
    private Conditions conditions;

    @Autowired
    private ConditionFollowUp followUp;

    @Autowired
    private TransactionTemplate transaction;

    private String caseNumber;
    private List<Long> reported;

    @BeforeEach
    void three_reported_conditions_of_one_case() {
        String municipality = group.newMunicipality();
        caseNumber = cases.register(Ideas.of(municipality, "Bookingsystem")).toString();
        Review review = reviews.start(municipality, caseNumber, Gate.G1, ReviewKind.GATE);
        decisions.record(
                SteeringGroup.paper(review),
                SteeringGroup.byChair(review, DecisionOutcome.APPROVED_WITH_CONDITIONS, null),
                Stream.of("Aftalen", "Risikoen", "Planen")
                        .map(text -> new NewCondition(text, "it-architect", DEADLINE))
                        .toList());
        reported = conditions.unmet(caseNumber).stream().map(Condition::id).toList();
        reported.forEach(id -> followUp.report(id, "Journalnummer 26/1234", "it-architect"));
    }

    @Test
    void the_last_one_alone_finds_all_of_them_met() {
        // Each transaction waits until the others have judged too, or cannot: then they wait for it.
        CyclicBarrier judged = new CyclicBarrier(reported.size());

        List<CompletableFuture<Boolean>> verdicts = reported.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
                    assertThat(followUp.judge(id, MET, "secretariat").isDone()).isTrue();
                    meet(judged);
                    return conditions.allMet(caseNumber);
                })))
                .toList();

        assertThat(verdicts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(false, false, true);
        assertThat(conditions.unmet(caseNumber)).isEmpty();
    }

    @Test
    void the_end_of_the_case_waits_for_a_verdict_and_the_verdict_for_the_end() {
        CountDownLatch judged = new CountDownLatch(1);
        CyclicBarrier both = new CyclicBarrier(2);

        CompletableFuture<Void> verdict = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            followUp.judge(reported.get(2), MET, "secretariat");
            judged.countDown();
            meet(both);
            conditions.allMet(caseNumber);
        }));
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            awaitVerdict(judged);
            followUp.lapse(caseNumber, "Sagen er slut");
            meet(both);
        }));

        assertThat(CompletableFuture.allOf(verdict, end)).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(conditions.get(reported.get(2)).state()).isEqualTo(ConditionState.MET);
        assertThat(conditions.get(reported.get(0)).state()).isEqualTo(ConditionState.LAPSED);
    }

    private static void awaitVerdict(CountDownLatch judged) {
        try {
            assertThat(judged.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            // The others cannot come: they wait for this transaction.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
