package dk.portvagt.budgetyear;

import dk.portvagt.calendar.DanishDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the changes of budgets that are proposed and not decided, and those that were approved before. */
@Component
public class WaitingChanges {

    private static final String ITEM = """
            SELECT paper.amounts, item.state, meeting.held_on
            FROM portvagt.agenda_item item
            JOIN portvagt.decision_paper paper ON paper.id = item.paper_id
            LEFT JOIN portvagt.meeting ON meeting.id = item.meeting_id
            WHERE item.municipality = :municipality AND item.kind = 'BUDGET_CHANGE'
                AND (item.state IN ('WAITING', 'ON_AGENDA', 'DECIDED')
                    OR item.state = 'PUBLISHED' AND item.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS') AND %s)
                AND %s
            ORDER BY item.id""";

    /** Selects the approved changes that the council has not answered. */
    private static final String COUNCIL_SILENT = """
            paper.needs_council AND NOT EXISTS (
                SELECT FROM portvagt.decision answer WHERE answer.paper_id = paper.id AND answer.authority = 'COUNCIL')""";

    /** Selects the approved changes that the council has not refused. */
    private static final String NOT_REFUSED = """
            NOT EXISTS (SELECT FROM portvagt.decision answer WHERE answer.paper_id = paper.id
                AND answer.authority = 'COUNCIL' AND answer.outcome NOT IN ('APPROVED', 'APPROVED_WITH_CONDITIONS'))""";

    private static final String OF_YEAR = """
            (item.budget_year = :year OR EXISTS (
                SELECT FROM jsonb_array_elements(paper.asks) asked WHERE (asked ->> 'fromYear')::int = :year))""";

    private final JdbcClient database;

    WaitingChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * Describes a change on its way, in Danish.
     *
     * @param text the change in one sentence
     * @param waitsFor who has to decide, and on which day if it is known
     */
    public record WaitingChange(String text, String waitsFor) {}

    /** Returns the changes that give to the year or take from it, in the order of their proposals. */
    public List<WaitingChange> of(String municipality, int year) {
        return database.sql(ITEM.formatted(COUNCIL_SILENT, OF_YEAR))
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> new WaitingChange(row.getString("amounts"), waitsFor(row)))
                .list();
    }

    /**
     * Says in Danish where the same change waits or when it was approved; empty if it was never proposed, or refused.
     */
    public Optional<String> same(String municipality, String text) {
        return database
                .sql(ITEM.formatted(NOT_REFUSED, "paper.amounts = :text"))
                .param("municipality", municipality)
                .param("text", text)
                .query((row, number) -> row.getString("state").equals("PUBLISHED")
                        ? "er godkendt" + day(row)
                        : "venter allerede på " + waitsFor(row))
                .list()
                .stream()
                .findFirst();
    }

    private static String waitsFor(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "WAITING" -> "IT-styregruppens næste møde";
            case "PUBLISHED" -> "kommunalbestyrelsen";
            default -> "IT-styregruppens møde" + day(row);
        };
    }

    private static String day(ResultSet row) throws SQLException {
        @Nullable LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        return heldOn == null ? "" : " den " + DanishDates.of(heldOn);
    }
}
