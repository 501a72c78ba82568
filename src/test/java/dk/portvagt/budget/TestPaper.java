package dk.portvagt.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Papers for decisions that tests take without a meeting: one that asks for all there is, and one that asks for this.
 */
public final class TestPaper {

    private TestPaper() {}

    /** Files a paper that asks for this alone, and returns its id. */
    public static long asking(
            JdbcClient database, String municipality, @Nullable String caseNumber, List<Grant> grants) {
        return database.sql("""
                        INSERT INTO portvagt.decision_paper
                            (municipality, case_number, title, recommendation, summary, drafted_at, asks)
                        VALUES (:municipality, :case, 'Penge', 'Godkendes', 'Det, der er brug for', now(),
                            CAST(:asks AS jsonb)) RETURNING id""")
                .param("municipality", municipality)
                .param("case", caseNumber)
                .param("asks", json(grants))
                .query(Long.class)
                .single();
    }

    private static String json(List<Grant> grants) {
        try {
            return new ObjectMapper().writeValueAsString(grants);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Files a paper for tests about something else than what a decision grants. An approval on it grants every kind of
     * money on both lines from 2024 to 2034 and from 2090 to 2099, and, of the budget, every transfer between 2025 and
     * 2032.
     *
     * @param caseNumber null for a paper about the budget
     * @return its id
     */
    public static long ample(JdbcClient database, String municipality, @Nullable String caseNumber) {
        return database.sql("""
                        WITH place AS (
                            SELECT line, year FROM unnest(ARRAY['ACQUISITION', 'OPERATION']) line,
                                generate_series(2024, 2099) year WHERE year < 2035 OR year > 2089),
                        ask AS (
                            SELECT jsonb_build_object('kind', kind, 'line', line, 'year', year, 'amount', 999999999999.99)
                                AS row
                            FROM place, unnest(CASE WHEN :case::text IS NULL
                                THEN ARRAY['APPROPRIATE', 'CARRY_OVER'] ELSE ARRAY['RESERVE', 'COMMIT'] END) kind
                            UNION ALL
                            SELECT jsonb_build_object('kind', 'TRANSFER', 'line', target.line, 'year', target.year,
                                'fromLine', source.line, 'fromYear', source.year, 'amount', 999999999999.99)
                            FROM place source, place target
                            WHERE :case::text IS NULL AND source <> target
                                AND source.year BETWEEN 2025 AND 2032 AND target.year BETWEEN 2025 AND 2032
                            UNION ALL
                            SELECT jsonb_build_object('kind', 'GIVE_BACK', 'line', line, 'year', year,
                                'caseNumber', format('%s-2026-%s', :municipality::text, lpad(number::text, 4, '0')))
                            FROM place, generate_series(1, 5) number
                            WHERE :case::text IS NULL AND year BETWEEN 2025 AND 2032)
                        INSERT INTO portvagt.decision_paper
                            (municipality, case_number, title, recommendation, summary, drafted_at, asks)
                        SELECT :municipality, :case, 'Alt', 'Godkendes', 'Alt, der kan bevilges', now(), jsonb_agg(row)
                        FROM ask RETURNING id""")
                .param("municipality", municipality)
                .param("case", caseNumber)
                .query(Long.class)
                .single();
    }
}
