package dk.portvagt.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BookingResult.Short;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts to the ledger with one call of the database function {@code portvagt.post}, which books everything or nothing.
 */
@Component
class LedgerPosting {

    private static final String POST = """
            SELECT outcome, line, year, requested, available FROM portvagt.post(
                p_key => :key, p_operation => :operation, p_municipality => :municipality, p_case => :case,
                p_category => :category, p_office => :office, p_decision => :decision, p_by => :by, p_at => :at,
                p_draws => CAST(:draws AS jsonb))""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;
    private final Clock clock;

    LedgerPosting(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Books the draws, which are in the order of their legs.
     *
     * @throws BookingKeyTaken if the key of the basis was used for a different booking
     */
    BookingResult post(Operation operation, List<Draw> draws, Basis basis) {
        List<Answer> answers = database.sql(POST)
                .param("key", basis.key())
                .param("operation", operation.name())
                .param("municipality", basis.municipality())
                .param("case", basis.caseNumber())
                .param("category", basis.category())
                .param("office", basis.office())
                .param("decision", basis.decisionId())
                .param("by", basis.bookedBy())
                .param("at", OffsetDateTime.now(clock))
                .param("draws", json(draws))
                .query((row, number) -> Answer.of(row, basis.municipality()))
                .list();
        return switch (answers.get(0).outcome()) {
            case "BOOKED" -> new Booked();
            case "ALREADY_BOOKED" -> new AlreadyBooked();
            case "SHORT" -> new Short(answers.stream().map(Answer::shortfall).toList());
            default -> throw new BookingKeyTaken(basis.key());
        };
    }

    private static String json(List<Draw> draws) {
        try {
            return JSON.writeValueAsString(draws);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(String outcome, @Nullable Shortfall shortfall) {

        static Answer of(ResultSet row, String municipality) throws SQLException {
            String outcome = row.getString("outcome");
            Shortfall shortfall = "SHORT".equals(outcome)
                    ? new Shortfall(
                            new LineYear(municipality, PoolLine.valueOf(row.getString("line")), row.getInt("year")),
                            row.getBigDecimal("requested"),
                            row.getBigDecimal("available"))
                    : null;
            return new Answer(outcome, shortfall);
        }
    }
}
