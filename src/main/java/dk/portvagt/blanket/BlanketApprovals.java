package dk.portvagt.blanket;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseNumbers;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.text.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the proposed blanket approvals. One is in force when the steering group has approved it. */
@Repository
public class BlanketApprovals {

    private static final String APPROVED = """
            SELECT b.*, d.id AS decision_id FROM portvagt.blanket_approval b
            JOIN portvagt.decision d ON d.case_number = b.number AND d.subject = 'BLANKET_APPROVAL'
                AND d.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
            """;

    private final JdbcClient database;
    private final BlanketRules rules;
    private final CaseNumbers numbers;
    private final Clock clock;

    BlanketApprovals(JdbcClient database, BlanketRules rules, CaseNumbers numbers, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Registers the proposal under a number of its municipality; refuses terms that the group cannot approve.
     *
     * @param before the number of the proposal that was put off or sent back; it is kept as long as the terms are the
     *     same. Null the first time.
     */
    @Transactional
    public Outcome<CaseNumber> propose(BlanketTerms terms, @Nullable CaseNumber before) {
        return rules.check(terms).map(checked -> before != null && isSame(before, terms) ? before : insert(terms));
    }

    private boolean isSame(CaseNumber number, BlanketTerms terms) {
        return database.sql("SELECT *, 0 AS decision_id FROM portvagt.blanket_approval WHERE number = :number")
                .param("number", number.toString())
                .query(BlanketApprovals::approval)
                .optional()
                .filter(proposal -> proposal.terms().equals(terms))
                .isPresent();
    }

    private CaseNumber insert(BlanketTerms terms) {
        CaseNumber number =
                numbers.next(terms.municipality(), LocalDate.now(clock).getYear());
        Optional<Vendor> vendor = Optional.ofNullable(terms.vendor());
        database.sql("""
                        INSERT INTO portvagt.blanket_approval (number, municipality, title, office, category, cvr, vendor,
                            agreement, yearly_limit, purchase_limit, data_class, valid_from, valid_until, buyers, approver,
                            proposed_by, proposed_at)
                        VALUES (:number, :municipality, :title, :office, :category, :cvr, :vendor,
                            :agreement, :yearly, :purchase, :data, :from, :until, :buyers, :approver, :by, :at)""")
                .param("number", number.toString())
                .param("municipality", terms.municipality())
                .param("title", terms.title())
                .param("office", terms.office())
                .param("category", terms.category().name())
                .param("cvr", vendor.map(Vendor::cvr).orElse(null))
                .param("vendor", vendor.map(Vendor::name).orElse(null))
                .param("agreement", terms.agreement())
                .param("yearly", terms.yearlyLimit())
                .param("purchase", terms.purchaseLimit())
                .param("data", terms.mostSensitive().name())
                .param("from", terms.validFrom())
                .param("until", terms.validUntil())
                .param("buyers", terms.buyers().toArray(String[]::new))
                .param("approver", terms.approver())
                .param("by", terms.proposedBy())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return number;
    }

    /** Finds an approved one of the municipality, in force or not. */
    public Optional<BlanketApproval> find(String municipality, CaseNumber number) {
        return list("WHERE b.municipality = :municipality AND b.number = :text", municipality, number.toString())
                .stream()
                .findFirst();
    }

    /** Returns the approvals on which the person may order today. */
    public List<BlanketApproval> ofBuyer(String municipality, String person) {
        return list(
                "WHERE b.municipality = :municipality AND :text = ANY (b.buyers)"
                        + " AND :today BETWEEN b.valid_from AND b.valid_until",
                municipality,
                person);
    }

    /** Returns the municipality's approvals that are in force on that day. */
    public List<BlanketApproval> inForce(String municipality, LocalDate on) {
        return list(
                "WHERE b.municipality = :municipality AND CAST(:text AS date) BETWEEN b.valid_from AND b.valid_until",
                municipality,
                on.toString());
    }

    private List<BlanketApproval> list(String condition, String municipality, @Nullable String text) {
        return database.sql(APPROVED + condition + " ORDER BY b.number")
                .param("municipality", municipality)
                .param("text", text)
                .param("today", LocalDate.now(clock))
                .query(BlanketApprovals::approval)
                .list();
    }

    private static BlanketApproval approval(ResultSet row, int index) throws SQLException {
        return new BlanketApproval(
                CaseNumber.of(row.getString("number")),
                row.getLong("decision_id"),
                new BlanketTerms(
                        row.getString("municipality"),
                        row.getString("title"),
                        row.getString("office"),
                        Category.valueOf(row.getString("category")),
                        row.getString("cvr") == null ? null : new Vendor(row.getString("cvr"), row.getString("vendor")),
                        row.getString("agreement"),
                        row.getBigDecimal("yearly_limit"),
                        row.getBigDecimal("purchase_limit"),
                        DataClass.valueOf(row.getString("data_class")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        List.of((String[]) row.getArray("buyers").getArray()),
                        row.getString("approver"),
                        row.getString("proposed_by")));
    }
}
