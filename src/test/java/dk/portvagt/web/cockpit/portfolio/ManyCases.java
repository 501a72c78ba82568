package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Ideas;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a municipality of its own with as many cases as one likes, in all phases, as the tables would have them. */
public final class ManyCases {

    /** About so many cases each person has raised, and owns the solutions of so many others. */
    private static final int PER_PERSON = 50;

    private ManyCases() {}

    /** User id of one of those who raised cases and own solutions, counted from 0. */
    public static String requester(String municipality, int person) {
        return "bestiller-" + municipality + "-" + person;
    }

    /** A fifth has ended, a third of the others waits at the gate of its phase; four years of costs each. */
    public static void raise(JdbcClient database, String municipality, int cases) {
        Ideas.municipality(database, municipality);
        insert(database, municipality, cases, """
                INSERT INTO portvagt.acquisition_case (case_number, municipality, title, need, office, category, requester,
                    system_owner, personal_data, citizen_facing, budget_year, phase, status, closed_reason, created_at, closed_at)
                SELECT number, :municipality, 'Indkøb nr. ' || n, 'Nemmere hverdag', 'Forvaltning ' || n % 12,
                    (ARRAY['HARDWARE', 'SOFTWARE', 'CONSULTANCY'])[n % 3 + 1],
                    'bestiller-' || :municipality || '-' || n % people, 'bestiller-' || :municipality || '-' || (n + 1) % people,
                    false, false, 2026, phase,
                    CASE WHEN n % 5 = 0 THEN 'REJECTED' ELSE 'OPEN' END, CASE WHEN n % 5 = 0 THEN 'Ikke nu' END,
                    now() - n * interval '40 minutes', CASE WHEN n % 5 = 0 THEN now() END
                FROM made""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.case_phase (case_number, phase, entered_at)
                SELECT number, phase, now() - n * interval '30 minutes' FROM made""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.case_cost (case_number, kind, year, amount)
                SELECT number, 'INVESTMENT', year, n * 7 % 1000 * 1000 + 1000
                FROM made, generate_series(2026, 2029) year""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.gate_review (municipality, case_number, gate, kind, round, started_at)
                SELECT :municipality, number, 'G' || place, 'GATE', 1, now() - n * interval '20 minutes'
                FROM made WHERE n % 3 = 0""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.intervention (municipality, case_number, kind, phase, reason, deadline, raised_by, raised_at)
                SELECT :municipality, number, 'UPDATE', phase, 'Hvor langt er I?', current_date + n % 60 - 5, 'x', now()
                FROM made WHERE n % 20 = 1""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.contract (case_number, vendor, amount, signed_on, notice_date)
                SELECT number, 'Leverandøren', 1000, current_date, current_date + n % 700 FROM made WHERE place > 3""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.solution (case_number, municipality, name, live_on)
                SELECT number, :municipality, 'Løsning ' || n, current_date
                FROM made WHERE place > 3""");
        insert(database, municipality, cases, """
                INSERT INTO portvagt.decision_paper (municipality, review_id, case_number, title, recommendation, summary,
                    drafted_at)
                SELECT review.municipality, review.id, number, 'Oplæg', 'Godkendes', 'Kort', now()
                FROM made JOIN portvagt.gate_review review ON review.case_number = number""");
        insert(database, municipality, cases, """
                INSERT INTO act_ru_execution (id_, rev_, proc_inst_id_, business_key_, is_active_, is_concurrent_, is_scope_,
                    is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                SELECT number, 1, number, number, true, false, true, false, 1, 0, 1 FROM made WHERE n % 5 > 0""");
        insert(database, municipality, cases, """
                INSERT INTO act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, priority_, create_time_, due_date_,
                    suspension_state_)
                SELECT number, 1, number, number, 'Beskriv behovet', 50, now(), now() + (n % 90 - 10) * interval '1 day', 1
                FROM made WHERE n % 5 > 0""");
    }

    /**
     * Accounts of each of these cases, with nothing on them.
     *
     * @param owner of the tables: the application itself may not make accounts
     */
    public static void openAccounts(JdbcClient owner, String municipality, int cases) {
        insert(owner, municipality, cases, """
                INSERT INTO portvagt.account (municipality, line, year, kind, case_number)
                SELECT :municipality, 'ACQUISITION', 2026, kind, number
                FROM made, unnest(ARRAY['RESERVED', 'COMMITTED', 'SPENT']) kind""");
    }

    /**
     * Has each role look through the tables it owns, as the server does by itself after a while.
     *
     * @param roles connections as each of them
     */
    public static void lookThrough(JdbcClient... roles) {
        for (JdbcClient role : roles) {
            role.sql("VACUUM ANALYZE").update();
        }
    }

    private static void insert(JdbcClient database, String municipality, int cases, String statement) {
        database.sql("""
                        WITH made AS (
                            SELECT n, place, :cases / :each + 1 AS people,
                                (ARRAY['IDEA', 'REQUIREMENTS', 'IMPLEMENTATION', 'OPERATION', 'PHASE_OUT'])[place] AS phase,
                                :municipality || '-2026-' || lpad(n::text, greatest(4, length(n::text)), '0') AS number
                            FROM (SELECT n, n / 5 % 5 + 1 AS place FROM generate_series(1, :cases) n) made)
                        """ + statement)
                .param("municipality", municipality)
                .param("cases", cases)
                .param("each", PER_PERSON)
                .update();
    }
}
