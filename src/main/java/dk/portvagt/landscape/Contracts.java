package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the vendors' contracts: one per case, renewed until it is ended. */
@Repository
public class Contracts {

    private final JdbcClient database;
    private final Clock clock;

    Contracts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Registers the contract as signed today. */
    public void sign(CaseNumber number, Contract contract) {
        database.sql("""
                        INSERT INTO portvagt.contract (case_number, vendor, amount, signed_on, notice_date, end_date)
                        VALUES (:number, :vendor, :amount, :today, :notice, :end)""")
                .param("number", number.toString())
                .param("vendor", contract.vendor())
                .param("amount", contract.amount())
                .param("today", LocalDate.now(clock))
                .param("notice", contract.terms().noticeDate())
                .param("end", contract.terms().endDate())
                .update();
    }

    /**
     * Registers a contract that was signed before the municipality began with Portvagt.
     *
     * @param reference the municipality's own name or number of it; null for none
     * @param options what it gives the right to, in words; null for none
     */
    public void takeIn(
            CaseNumber number,
            Contract contract,
            LocalDate signedOn,
            @Nullable String reference,
            @Nullable String options) {
        database.sql("""
                        INSERT INTO portvagt.contract
                            (case_number, vendor, amount, signed_on, notice_date, end_date, reference, options)
                        VALUES (:number, :vendor, :amount, :signed, :notice, :end, :reference, :options)""")
                .param("number", number.toString())
                .param("vendor", contract.vendor())
                .param("amount", contract.amount())
                .param("signed", signedOn)
                .param("notice", contract.terms().noticeDate())
                .param("end", contract.terms().endDate())
                .param("reference", reference)
                .param("options", options)
                .update();
    }

    /** Returns the contract's reference and options in words, one per paragraph; empty when it has neither. */
    public Optional<String> notes(CaseNumber number) {
        return database.sql("""
                        SELECT nullif(concat_ws(E'\\n\\n', 'Kontrakt: ' || reference, 'Optioner: ' || options), '')
                        FROM portvagt.contract WHERE case_number = :number""")
                .param("number", number.toString())
                .query(String.class)
                .optional();
    }

    public Optional<Contract> find(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.contract WHERE case_number = :number")
                .param("number", number.toString())
                .query((row, index) -> new Contract(
                        row.getString("vendor"),
                        row.getBigDecimal("amount"),
                        new ContractTerms(
                                row.getObject("notice_date", LocalDate.class),
                                row.getObject("end_date", LocalDate.class))))
                .optional();
    }

    /**
     * Gives the contract the terms that were decided. The decided notice date triggers no more reminders. Idempotent.
     *
     * @param decisionId the database refuses terms that this decision does not approve
     */
    void renew(CaseNumber number, ContractTerms terms, long decisionId) {
        database.sql("""
                        UPDATE portvagt.contract
                        SET decided_notice_date = notice_date, decided_on = :today, operated_without_since = NULL,
                            operated_without_by = NULL, operated_without_reason = NULL, notice_date = :notice, end_date = :end, decision_id = :decision
                        WHERE case_number = :number AND decision_id IS DISTINCT FROM :decision""")
                .param("decision", decisionId)
                .param("today", LocalDate.now(clock))
                .param("notice", terms.noticeDate())
                .param("end", terms.endDate())
                .param("number", number.toString())
                .update();
    }

    /** Keeps the notice date open, and lets its owner be for a while: somebody else decides first. */
    public void postpone(CaseNumber number) {
        database.sql("UPDATE portvagt.contract SET decided_on = :today WHERE case_number = :number")
                .param("today", LocalDate.now(clock))
                .param("number", number.toString())
                .update();
    }

    /** Returns the last day of a contract that was terminated; empty while it runs on. */
    Optional<LocalDate> endsOn(CaseNumber number) {
        return database.sql("SELECT ended_on FROM portvagt.contract"
                        + " WHERE case_number = :number AND ended_on IS NOT NULL")
                .param("number", number.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Returns the notice date without a decision, if there is one. */
    Optional<PendingNotice> pendingNotice(CaseNumber number) {
        return database.sql("""
                        SELECT notice_date, decided_on FROM portvagt.contract
                        WHERE case_number = :number AND ended_on IS NULL AND notice_date IS NOT NULL
                            AND operated_without_since IS NULL
                            AND notice_date IS DISTINCT FROM decided_notice_date""")
                .param("number", number.toString())
                .query((row, index) -> new PendingNotice(
                        row.getObject("notice_date", LocalDate.class), row.getObject("decided_on", LocalDate.class)))
                .optional();
    }

    /**
     * Returns the last day of a contract that runs out without anybody having ended it, as long as the solution is in
     * operation and its owner has not said that it goes on without.
     */
    public Optional<LocalDate> runsOut(CaseNumber number) {
        return database.sql("""
                        SELECT contract.end_date FROM portvagt.contract
                        JOIN portvagt.acquisition_case own USING (case_number)
                        JOIN portvagt.solution USING (case_number)
                        WHERE contract.case_number = :number AND contract.ended_on IS NULL
                            AND contract.end_date IS NOT NULL AND contract.operated_without_since IS NULL
                            AND own.status = 'OPEN' AND own.phase = 'OPERATION'""")
                .param("number", number.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Returns the last day of a contract that has run out, as {@link #runsOut}. */
    public Optional<LocalDate> ranOut(CaseNumber number) {
        return runsOut(number).filter(end -> end.isBefore(LocalDate.now(clock)));
    }

    /** Returns when the owner last decided on the contract, or left the decision to G4. */
    Optional<LocalDate> decidedOn(CaseNumber number) {
        return database.sql("SELECT decided_on FROM portvagt.contract"
                        + " WHERE case_number = :number AND decided_on IS NOT NULL")
                .param("number", number.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Records the owner's word that the solution is operated on although the contract has run out. */
    public void operateWithout(CaseNumber number, String owner, String reason) {
        database.sql("""
                        UPDATE portvagt.contract SET operated_without_since = :today, operated_without_by = :owner,
                            operated_without_reason = :reason
                        WHERE case_number = :number""")
                .param("today", LocalDate.now(clock))
                .param("owner", owner)
                .param("reason", reason)
                .param("number", number.toString())
                .update();
    }

    /**
     * Sets the end of the contract. A case without a contract has nothing to end.
     *
     * @param endedOn may be in the future; null when the contract runs on after all
     */
    public void end(CaseNumber number, @Nullable LocalDate endedOn) {
        database.sql("UPDATE portvagt.contract SET ended_on = :ended WHERE case_number = :number")
                .param("ended", endedOn)
                .param("number", number.toString())
                .update();
    }

    /**
     * Tells whether a contract that runs today goes on: it can be terminated, or it has not expired. What was bought
     * once and is delivered does not.
     */
    public boolean goesOn(CaseNumber number) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.contract
                            WHERE case_number = :number AND (ended_on IS NULL OR ended_on > :today)
                                AND CASE WHEN end_date IS NULL THEN notice_date IS NOT NULL ELSE end_date >= :today END)""")
                .param("number", number.toString())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the case has a contract that still runs today. */
    public boolean isRunning(CaseNumber number) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.contract
                            WHERE case_number = :number AND (ended_on IS NULL OR ended_on > :today))""")
                .param("number", number.toString())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
