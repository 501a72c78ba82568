package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Passes the roles of a case on, and keeps who had them before. */
@Repository
public class OwnerChanges {

    private final JdbcClient database;
    private final AcquisitionCases cases;

    OwnerChanges(JdbcClient database, AcquisitionCases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** Notes the change; the case keeps its new system owner. Who takes the benefits is no fact of the register. */
    @Transactional
    public void make(OwnerChange change) {
        if (change.role() == OwnerRole.SYSTEM_OWNER) {
            cases.correct(change.caseNumber(), known -> known.ownedBy(change.successor()));
        }
        database.sql("""
                        INSERT INTO portvagt.owner_change (case_number, role, former, successor, changed_by, changed_at)
                        VALUES (:number, :role, :former, :successor, :by, :at)""")
                .param("number", change.caseNumber().toString())
                .param("role", change.role().name())
                .param("former", change.former())
                .param("successor", change.successor())
                .param("by", change.changedBy())
                .param("at", change.at())
                .update();
    }

    /** Finds the latest change of the role. */
    public Optional<OwnerChange> latest(CaseNumber number, OwnerRole role) {
        return database.sql("SELECT former, successor, changed_by, changed_at FROM portvagt.owner_change"
                        + " WHERE case_number = :number AND role = :role ORDER BY id DESC LIMIT 1")
                .param("number", number.toString())
                .param("role", role.name())
                .query((row, index) -> new OwnerChange(
                        number,
                        role,
                        row.getString("former"),
                        row.getString("successor"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class)))
                .optional();
    }
}
