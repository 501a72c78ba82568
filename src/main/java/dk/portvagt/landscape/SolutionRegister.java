package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.text.Containing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the solutions of municipalities, each with its case, contract and integrations. */
@Repository
public class SolutionRegister {

    private static final String REGISTERED = """
            FROM portvagt.solution s JOIN portvagt.acquisition_case own USING (case_number)
            LEFT JOIN portvagt.contract USING (case_number)
            """;
    private static final String WANTED = """
            WHERE (:everywhere OR s.municipality = ANY (:municipalities))
                AND CASE :state WHEN 'OPERATED' THEN s.retired_on IS NULL
                    WHEN 'PHASE_OUT' THEN s.retired_on IS NULL AND own.phase = 'PHASE_OUT'
                    WHEN 'RETIRED' THEN s.retired_on IS NOT NULL ELSE true END
                AND (:office = '' OR own.office = :office) AND (:owner = '' OR own.system_owner = :owner)
                AND (:text = '' OR portvagt.folded(s.name) LIKE :like OR portvagt.folded(contract.vendor) LIKE :like
                    OR s.case_number LIKE :like OR EXISTS (SELECT FROM portvagt.integration
                        WHERE case_number = s.case_number AND NOT closed
                            AND portvagt.folded(surrounding_system) LIKE :like))
            """;
    private static final String COLUMNS = """
            SELECT s.case_number, s.name, own.office, own.system_owner, own.phase, own.status, s.live_on, s.retired_on,
                contract.vendor, contract.notice_date, contract.end_date, contract.ended_on,
                ARRAY(SELECT surrounding_system FROM portvagt.integration
                    WHERE case_number = s.case_number AND NOT closed ORDER BY surrounding_system) AS integrations
            """;

    private final JdbcClient database;

    SolutionRegister(JdbcClient database) {
        this.database = database;
    }

    /** Lists the states that solutions can be asked for by. */
    public enum State {
        /** In use, also while it is phased out. */
        OPERATED("I drift"),
        PHASE_OUT("Under udfasning"),
        RETIRED("Udfaset"),
        ANY("Alle");

        private final String danishName;

        State(String danishName) {
            this.danishName = danishName;
        }

        /** Returns the name in Danish, for municipal users. */
        public String danishName() {
            return danishName;
        }
    }

    /**
     * Describes the solutions asked for.
     *
     * @param municipalities codes of those whose solutions may be shown; empty for all of them
     * @param text part of the name, vendor, case number or an integration; empty for any
     * @param office empty for any
     * @param owner user id; empty for any
     */
    public record Wanted(
            Optional<List<String>> municipalities, String text, State state, String office, String owner) {}

    /** Returns the solution of the case; empty before it is in operation. */
    public Optional<RegisteredSolution> find(CaseNumber number) {
        return database.sql(COLUMNS + REGISTERED + "WHERE s.case_number = :number")
                .param("number", number.toString())
                .query(SolutionRegister::solution)
                .optional();
    }

    /** Returns how many solutions there are. */
    public long count(Wanted wanted) {
        return filled("SELECT count(*) " + REGISTERED + WANTED, wanted)
                .query(Long.class)
                .single();
    }

    /** Returns one page of solutions, by name. */
    public List<RegisteredSolution> page(Wanted wanted, int from, int size) {
        return filled(
                        COLUMNS + REGISTERED + WANTED
                                + "ORDER BY portvagt.folded(s.name), s.case_number LIMIT :size OFFSET :from",
                        wanted)
                .param("size", size)
                .param("from", from)
                .query(SolutionRegister::solution)
                .list();
    }

    /** Returns the offices of the solutions in these municipalities; empty for all municipalities. */
    public List<String> offices(Optional<List<String>> municipalities) {
        return distinct("office", municipalities);
    }

    /** Returns the user ids of the owners, as {@link #offices}. */
    public List<String> owners(Optional<List<String>> municipalities) {
        return distinct("system_owner", municipalities);
    }

    private List<String> distinct(String column, Optional<List<String>> municipalities) {
        return database.sql("""
                        SELECT DISTINCT own.%1$s FROM portvagt.solution s
                        JOIN portvagt.acquisition_case own USING (case_number)
                        WHERE (:everywhere OR s.municipality = ANY (:municipalities)) AND own.%1$s IS NOT NULL
                        ORDER BY own.%1$s""".formatted(column))
                .param("everywhere", municipalities.isEmpty())
                .param("municipalities", municipalities.orElse(List.of()).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filled(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("everywhere", wanted.municipalities().isEmpty())
                .param(
                        "municipalities",
                        wanted.municipalities().orElse(List.of()).toArray(String[]::new))
                .param("state", wanted.state().name())
                .param("office", wanted.office())
                .param("owner", wanted.owner())
                .param("text", wanted.text())
                .param("like", Containing.pattern(wanted.text()));
    }

    private static RegisteredSolution solution(ResultSet row, int index) throws SQLException {
        return new RegisteredSolution(
                CaseNumber.of(row.getString("case_number")),
                row.getString("name"),
                row.getString("office"),
                row.getString("system_owner"),
                Phase.valueOf(row.getString("phase")),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("live_on", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("vendor"),
                row.getObject("notice_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                List.of((String[]) row.getArray("integrations").getArray()));
    }
}
