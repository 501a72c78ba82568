package dk.portvagt.meeting;

import dk.portvagt.TestMunicipality;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
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

    public static final int YEAR = 2026;
    public static final LocalDate MEETING_DAY = LocalDate.of(YEAR, 5, 4);
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
    private Attendance attendance;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private ItemDecisions decisions;

    @Autowired
    private CentralPool pool;

    public String newMunicipality() {
        String code = TestMunicipality.next();
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekommune')")
                .param(code)
                .update();
        return code;
    }

    public static BigDecimal kr(long amount) {
        return BigDecimal.valueOf(amount).setScale(2);
    }

    public static LineYear acquisition(String municipality, int year) {
        return new LineYear(municipality, PoolLine.ACQUISITION, year);
    }

    public static LineYear operation(String municipality, int year) {
        return new LineYear(municipality, PoolLine.OPERATION, year);
    }

    public void give(LineYear line, long amount) {
        long decision = register.record(
                NewDecision.outsideMeeting(
                        line.municipality(),
                        null,
                        DecisionSubject.BUDGET_YEAR,
                        DecisionOutcome.APPROVED,
                        DecisionAuthority.CHAIR,
                        MEETING_DAY,
                        "steering-chair",
                        null),
                TestPaper.ample(database, line.municipality(), null));
        String key = line.municipality() + ":test-" + NEXT_KEY.incrementAndGet();
        pool.appropriate(line, kr(amount), Basis.ofBudget(key, decision, line.municipality(), "budget-controller"));
    }

    public Review review(String municipality, Gate gate) {
        return reviews.start(municipality, municipality + "-2026-0001", gate, ReviewKind.GATE);
    }

    /** The bookings of an approval of the review by the chair, on a paper that asks for this. */
    public Function<String, Basis> approved(Review review, List<Grant> asks) {
        long decision = register.record(
                byChair(review, DecisionOutcome.APPROVED, null),
                TestPaper.asking(database, review.municipality(), review.caseNumber(), asks));
        return step -> new Basis(
                review.caseNumber() + ":" + review.id() + ":" + step,
                decision,
                review.municipality(),
                review.caseNumber(),
                "software",
                "Børn og Unge",
                "portvagt");
    }

    public static NewDecision byChair(Review review, DecisionOutcome outcome, String reason) {
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

    public static DecisionPaper paper(Review review) {
        return DecisionPaper.in(review.municipality())
                .reviewId(review.id())
                .caseNumber(review.caseNumber())
                .title("Nyt omsorgssystem")
                .amounts("2026: 250.000 kr.")
                .criteria("Alle kriterier er opfyldt")
                .recommendation("Godkend")
                .summary("Det gamle system udløber")
                .build();
    }

    /** An item that waits for a meeting. */
    long waitingItem(String municipality) {
        Review review = review(municipality, Gate.G1);
        return agenda.place(new NewItem(ItemKind.GATE, review.subject(), null, paper(review)));
    }

    /** On the meeting day; further ones of the municipality on the days after, for there is one a day. */
    public long meeting(String municipality) {
        return Stream.iterate(MEETING_DAY, day -> day.plusDays(1))
                .flatMap(day -> meetings.call(plan(municipality, day)).stream())
                .findFirst()
                .orElseThrow();
    }

    static MeetingPlan plan(String municipality, LocalDate day) {
        return new MeetingPlan(
                municipality, day, LocalTime.of(9, 0), LocalTime.of(11, 0), "Rådhuset, lokale 3", day.minusDays(7));
    }

    /** The chair confirms all decisions of the item's meeting, and the item's goes out. */
    Decision publish(long item) {
        confirmations.confirm(agenda.item(item).meetingId(), List.of(), "steering-chair");
        return decisions.publish(item).orElseThrow();
    }

    /** A chair and three more, all of them present. */
    void open(long meeting) {
        attendance.record(
                meeting,
                List.of(
                        new Attendee("chair", "Direktøren", true, true),
                        new Attendee("first", "Socialchefen", false, true),
                        new Attendee("second", "Skolechefen", false, true),
                        new Attendee("third", "Kulturchefen", false, true)));
    }
}
