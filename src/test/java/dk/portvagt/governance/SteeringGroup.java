package dk.portvagt.governance;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A municipality of its own for each test, with what a steering group works on.
 *
 * <p>A bean found by the scan of the application, not imported: an import would cost a second context and database.
 */
@Component
public class SteeringGroup {

    static final int YEAR = 2026;
    static final LocalDate MEETING_DAY = LocalDate.of(YEAR, 5, 4);
    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(300);
    private static final AtomicInteger NEXT_KEY = new AtomicInteger();

    @Autowired
    private JdbcClient database;

    @Autowired
    private DecisionRegister register;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private Meetings meetings;

    @Autowired
    private CentralPool pool;

    public String newMunicipality() {
        String code = String.valueOf(NEXT_MUNICIPALITY.getAndIncrement());
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekommune')")
                .param(code)
                .update();
        return code;
    }

    static BigDecimal kr(long amount) {
        return BigDecimal.valueOf(amount).setScale(2);
    }

    static LineYear acquisition(String municipality, int year) {
        return new LineYear(municipality, PoolLine.ACQUISITION, year);
    }

    static LineYear operation(String municipality, int year) {
        return new LineYear(municipality, PoolLine.OPERATION, year);
    }

    void give(LineYear line, long amount) {
        long decision = register.record(NewDecision.outsideMeeting(
                line.municipality(),
                null,
                DecisionSubject.BUDGET_YEAR,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                MEETING_DAY,
                "steering-chair",
                null));
        String key = line.municipality() + ":test-" + NEXT_KEY.incrementAndGet();
        pool.appropriate(line, kr(amount), Basis.ofBudget(key, decision, line.municipality(), "budget-controller"));
    }

    Review review(String municipality, Gate gate) {
        return reviews.start(municipality, municipality + "-2026-0001", gate, ReviewKind.GATE);
    }

    /** The bookings of an approval of the review by the chair. */
    Function<String, Basis> approved(Review review) {
        long decision = register.record(byChair(review, DecisionOutcome.APPROVED, null));
        return step -> new Basis(
                review.caseNumber() + ":" + review.id() + ":" + step,
                decision,
                review.municipality(),
                review.caseNumber(),
                "software",
                "Børn og Unge",
                "portvagt");
    }

    static NewDecision byChair(Review review, DecisionOutcome outcome, String reason) {
        return NewDecision.outsideMeeting(
                review.municipality(),
                review.caseNumber(),
                review.subject(),
                outcome,
                DecisionAuthority.CHAIR,
                MEETING_DAY,
                "steering-chair",
                reason);
    }

    static DecisionPaper paper(Review review) {
        return new DecisionPaper(
                review.municipality(),
                review.id(),
                review.caseNumber(),
                "Nyt omsorgssystem",
                "2026: 250.000 kr.",
                null,
                "Alle kriterier er opfyldt",
                "Godkend",
                "Det gamle system udløber",
                null,
                null);
    }

    /** An item that waits for a meeting. */
    long waitingItem(String municipality) {
        Review review = review(municipality, Gate.G1);
        return agenda.place(NewItem.ofReview(review, paper(review)));
    }

    long meeting(String municipality) {
        return meetings.call(municipality, MEETING_DAY, "Rådhuset, lokale 3");
    }
}
