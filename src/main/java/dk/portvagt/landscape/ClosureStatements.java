package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.landscape.ClosureStatement.Disposal;
import dk.portvagt.landscape.ClosureStatement.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the latest statement of each phase-out. Contracts and integrations keep their own parts of it. */
@Repository
class ClosureStatements {

    private final JdbcClient database;
    private final Contracts contracts;
    private final Integrations integrations;

    ClosureStatements(JdbcClient database, Contracts contracts, Integrations integrations) {
        this.database = database;
        this.contracts = contracts;
        this.integrations = integrations;
    }

    @Transactional
    public void save(CaseNumber number, ClosureStatement statement) {
        contracts.end(number, statement.contractEndedOn());
        integrations.stateOpen(number, statement.openIntegrations());
        ArchiveDecision archive = statement.archive();
        Evidence evidence = statement.evidence();
        Optional<Disposal> disposal = Optional.ofNullable(statement.disposal());
        database.sql("""
                        INSERT INTO portvagt.closure AS known (case_number, archive_decision, archive_decided_on,
                            archive_reference, data_deleted_on, data_evidence, contract_evidence,
                            integration_evidence, remaining_access, access_evidence, final_invoice_settled, wiped_on,
                            wiping_certificate)
                        VALUES (:number, :archive, :decidedOn, :reference, :deletedOn, :dataEvidence,
                            :contractEvidence, :integrationEvidence, :remainingAccess, :accessEvidence, :settled, :wipedOn,
                            :certificate)
                        ON CONFLICT (case_number) DO UPDATE SET archive_decision = excluded.archive_decision,
                            archive_decided_on = excluded.archive_decided_on,
                            archive_reference = excluded.archive_reference,
                            data_deleted_on = excluded.data_deleted_on, data_evidence = excluded.data_evidence,
                            contract_evidence = excluded.contract_evidence,
                            integration_evidence = excluded.integration_evidence,
                            remaining_access = excluded.remaining_access, access_evidence = excluded.access_evidence,
                            final_invoice_settled = excluded.final_invoice_settled, wiped_on = excluded.wiped_on,
                            wiping_certificate = excluded.wiping_certificate""")
                .param("number", number.toString())
                .param("archive", archive.kind() == null ? null : archive.kind().name())
                .param("decidedOn", archive.decidedOn())
                .param("reference", archive.reference())
                .param("deletedOn", statement.dataDeletedOn())
                .param("dataEvidence", evidence.data())
                .param("contractEvidence", evidence.contract())
                .param("integrationEvidence", evidence.integration())
                .param("remainingAccess", statement.remainingAccess())
                .param("accessEvidence", evidence.access())
                .param("settled", statement.finalInvoiceSettled())
                .param("wipedOn", disposal.map(Disposal::wipedOn).orElse(null))
                .param("certificate", disposal.map(Disposal::certificate).orElse(null))
                .update();
    }

    Optional<ClosureState> find(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.closure WHERE case_number = :number")
                .param("number", number.toString())
                .query(ClosureStatements::state)
                .optional();
    }

    private static ClosureState state(ResultSet row, int index) throws SQLException {
        String archive = row.getString("archive_decision");
        return new ClosureState(
                new ArchiveDecision(
                        archive == null ? null : ArchiveDecision.Kind.valueOf(archive),
                        row.getObject("archive_decided_on", LocalDate.class),
                        row.getString("archive_reference")),
                row.getObject("data_deleted_on", LocalDate.class),
                row.getString("remaining_access"),
                row.getObject("wiped_on", LocalDate.class),
                row.getBoolean("final_invoice_settled"));
    }
}
