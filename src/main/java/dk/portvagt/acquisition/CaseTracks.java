package dk.portvagt.acquisition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the track of each case, with every track it had and the reason for it. */
@Repository
public class CaseTracks {

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final RelatedPurchases related;
    private final Clock clock;

    CaseTracks(JdbcClient database, AcquisitionCases cases, RelatedPurchases related, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.related = related;
        this.clock = clock;
    }

    /** Returns the track of the case; empty for a case whose track nobody has asked for. */
    public Optional<ChosenTrack> of(CaseNumber number) {
        return history(number).stream().reduce((earlier, later) -> later);
    }

    /** Lists the tracks that the case had, oldest first. */
    public List<ChosenTrack> history(CaseNumber number) {
        return database.sql("SELECT track, reason FROM portvagt.case_track WHERE case_number = :number ORDER BY id")
                .param("number", number.toString())
                .query((row, index) -> new ChosenTrack(Track.valueOf(row.getString("track")), row.getString("reason")))
                .list();
    }

    /**
     * Moves the case to a track, unless it is on that one or on a higher one already.
     *
     * @return the track the case is on now
     */
    @Transactional
    public ChosenTrack raise(CaseNumber number, ChosenTrack wanted) {
        cases.lock(number);
        Optional<ChosenTrack> before = of(number);
        if (before.isPresent() && before.get().track().compareTo(wanted.track()) >= 0) {
            return before.get();
        }
        database.sql("INSERT INTO portvagt.case_track (case_number, track, reason, since)"
                        + " VALUES (:number, :track, :reason, :now)")
                .param("number", number.toString())
                .param("track", wanted.track().name())
                .param("reason", wanted.reason())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return wanted;
    }

    /**
     * Returns the expected cost over the whole life, with the purchases that count as one with the case.
     *
     * @return whole DKK, rounded up; null as long as no cost of the case is recorded
     */
    public @Nullable Long wholeLifeCost(CaseNumber number) {
        BigDecimal own = database.sql("SELECT sum(amount) FROM portvagt.case_cost WHERE case_number = :number")
                .param("number", number.toString())
                .query(BigDecimal.class)
                .list()
                .get(0);
        return own == null ? null : RelatedPurchase.wholeKroner(own, related.of(number));
    }

    /** Tells whether the case is followed as a strategic project. */
    public boolean isStrategic(CaseNumber number) {
        return database.sql("SELECT EXISTS (SELECT FROM portvagt.strategic_project"
                        + " WHERE case_number = :number AND ended_at IS NULL)")
                .param("number", number.toString())
                .query(Boolean.class)
                .single();
    }
}
