package dk.portvagt.budget;

import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BookingResult.Short;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts to the ledger: one call of the database function {@code portvagt.post}, which books all of it or nothing. */
@Component
class LedgerPosting {

    private static final String POST = "SELECT outcome, line, year, requested, available"
            + " FROM portvagt.post(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final Clock clock;

    LedgerPosting(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Books the draws, which come in the order of their legs.
     *
     * @throws BookingKeyTaken if the key of the basis was used for something else
     */
    BookingResult post(Operation operation, List<Draw> draws, Basis basis) {
        List<Answer> answers = database.sql(POST)
                .param(basis.key())
                .param(operation.name())
                .param(basis.municipality())
                .param(basis.caseNumber())
                .param(basis.decisionId())
                .param(basis.category())
                .param(basis.office())
                .param(basis.bookedBy())
                .param(OffsetDateTime.now(clock))
                .param(each(draws, Draw::leg, Integer[]::new))
                .param(each(draws, Draw::amount, BigDecimal[]::new))
                .param(each(draws, Draw::corrects, Long[]::new))
                .param(each(draws, draw -> draw.from().kind().name(), String[]::new))
                .param(each(draws, draw -> draw.from().line().name(), String[]::new))
                .param(each(draws, draw -> draw.from().year(), Integer[]::new))
                .param(each(draws, draw -> draw.to().kind().name(), String[]::new))
                .param(each(draws, draw -> draw.to().line().name(), String[]::new))
                .param(each(draws, draw -> draw.to().year(), Integer[]::new))
                .query((row, number) -> Answer.of(row, basis.municipality()))
                .list();
        return switch (answers.get(0).outcome()) {
            case "BOOKED" -> new Booked();
            case "ALREADY_BOOKED" -> new AlreadyBooked();
            case "SHORT" -> new Short(answers.stream().map(Answer::shortfall).toList());
            default -> throw new BookingKeyTaken(basis.key());
        };
    }

    private static <T> Object each(List<Draw> draws, Function<Draw, T> part, IntFunction<T[]> array) {
        return draws.stream().map(part).toArray(array);
    }

    private record Answer(String outcome, Shortfall shortfall) {

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
