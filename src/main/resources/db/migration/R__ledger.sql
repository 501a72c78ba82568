-- The rules of the ledger: what a booking must satisfy, how it moves money and uses its decision's grant, posting,
-- carrying over, and frames.
-- Repeatable: write every statement so that it can run again on a ledger in use, and drop by name what is no longer used.

-- Postings share a year, its closing has it alone. Both locks last until the transaction ends.
CREATE OR REPLACE FUNCTION portvagt.share_year(p_municipality char(3), p_year int) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_advisory_xact_lock_shared(740000 + p_municipality::int, p_year);
$$;
CREATE OR REPLACE FUNCTION portvagt.hold_year(p_municipality char(3), p_year int) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_advisory_xact_lock(740000 + p_municipality::int, p_year);
$$;
COMMENT ON FUNCTION portvagt.hold_year IS
    'Nothing is booked in the year of the municipality until the transaction ends, but by this transaction';

CREATE OR REPLACE FUNCTION portvagt.carries_over(p_decision bigint, p_year int) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM portvagt.agenda_item item
        WHERE item.decision_id = p_decision AND item.kind = 'CARRY_OVER' AND item.budget_year = p_year);
$$;
COMMENT ON FUNCTION portvagt.carries_over IS
    'Whether the decision was taken on an item of an agenda about carrying over from the year';

-- What a booking must satisfy beyond its own columns. CentralPool answers before; here the database refuses a booking
-- that reaches the table another way.
--
-- Carrying over moves available, reserved or committed money of a line to the following year, where it stays what it is.
-- Or it returns a case's money to its line. It rests on a decision about carrying over, for the money of any case.
CREATE OR REPLACE FUNCTION portvagt.check_booking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    source portvagt.account;
    target portvagt.account;
    ruling portvagt.decision;
    gives_back boolean;
BEGIN
    SELECT * INTO source FROM portvagt.account WHERE id = NEW.from_account;
    SELECT * INTO target FROM portvagt.account WHERE id = NEW.to_account;
    SELECT * INTO ruling FROM portvagt.decision WHERE id = NEW.decision_id;
    IF source.id IS NULL OR target.id IS NULL OR ruling.id IS NULL THEN
        RETURN NEW; -- NOT NULL and the foreign keys refuse it
    END IF;

    IF NEW.operation = 'CARRY_OVER' THEN
        IF ruling.subject <> 'CARRY_OVER' THEN
            RAISE EXCEPTION 'decision % (%) is not about carrying over', ruling.id, ruling.subject
                USING ERRCODE = 'check_violation';
        END IF;
        IF source.line <> target.line
                OR NOT (target.year = source.year + 1 AND source.kind = target.kind
                    AND source.kind IN ('AVAILABLE', 'RESERVED', 'COMMITTED'))
                AND NOT (target.year = source.year AND target.kind = 'AVAILABLE'
                    AND source.kind IN ('RESERVED', 'COMMITTED')) THEN
            RAISE EXCEPTION 'money is not carried over from % % % to % % %',
                source.kind, source.line, source.year, target.kind, target.line, target.year
                USING ERRCODE = 'check_violation';
        END IF;
        IF source.kind <> 'AVAILABLE' AND target.kind = 'AVAILABLE' AND NOT EXISTS (
                SELECT FROM portvagt.decision_grant g
                WHERE g.decision_id = ruling.id AND g.kind = 'GIVE_BACK' AND g.line = source.line
                    AND g.year = source.year AND g.case_number = NEW.case_number) THEN
            RAISE EXCEPTION 'decision % gives back no money of case % on % %',
                ruling.id, NEW.case_number, source.line, source.year USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NEW.corrects IS NULL THEN
        IF (source.kind, target.kind) NOT IN (
                ('APPROPRIATION', 'AVAILABLE'), ('AVAILABLE', 'AVAILABLE'),
                ('AVAILABLE', 'RESERVED'), ('AVAILABLE', 'COMMITTED'), ('RESERVED', 'COMMITTED'),
                ('RESERVED', 'SPENT'), ('COMMITTED', 'SPENT'),
                ('RESERVED', 'AVAILABLE'), ('COMMITTED', 'AVAILABLE')) THEN
            RAISE EXCEPTION 'money does not move from % to %', source.kind, target.kind
                USING ERRCODE = 'check_violation';
        END IF;
        IF (source.line, source.year) <> (target.line, target.year)
                AND (source.kind, target.kind) <> ('AVAILABLE', 'AVAILABLE') THEN
            RAISE EXCEPTION 'only a transfer moves money from % % to % %',
                source.line, source.year, target.line, target.year USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NOT EXISTS (
            SELECT FROM portvagt.booking corrected
            WHERE corrected.id = NEW.corrects AND (corrected.amount = NEW.amount OR corrected.operation IN ('SPEND', 'COMMIT_RESERVED'))
                AND corrected.from_account = NEW.to_account AND corrected.to_account = NEW.from_account) THEN
        RAISE EXCEPTION 'a correction reverses booking % exactly', NEW.corrects USING ERRCODE = 'check_violation';
    ELSIF NEW.amount + (SELECT coalesce(sum(earlier.amount), 0) FROM portvagt.booking earlier
                        WHERE earlier.corrects = NEW.corrects)
            > (SELECT corrected.amount FROM portvagt.booking corrected WHERE corrected.id = NEW.corrects) THEN
        -- Both accounts are locked: no other correction of the booking is on its way.
        RAISE EXCEPTION 'corrections take back more than booking % moved', NEW.corrects
            USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_corrected_once';
    END IF;

    IF coalesce(source.case_number, NEW.case_number) IS DISTINCT FROM NEW.case_number
            OR coalesce(target.case_number, NEW.case_number) IS DISTINCT FROM NEW.case_number THEN
        RAISE EXCEPTION 'a booking of case % moves only its own money', NEW.case_number
            USING ERRCODE = 'check_violation';
    END IF;
    -- What a year hands on is decided for all cases at once; so are the amounts of solutions already in use.
    IF NEW.case_number IS NOT NULL AND NEW.operation <> 'CARRY_OVER'
            AND ruling.case_number IS DISTINCT FROM NEW.case_number
            AND NOT EXISTS (
                SELECT FROM portvagt.decision_grant g
                WHERE g.decision_id = ruling.id AND g.kind = 'COMMIT' AND g.case_number = NEW.case_number) THEN
        RAISE EXCEPTION 'decision % is not about case %', ruling.id, NEW.case_number
            USING ERRCODE = 'check_violation';
    END IF;

    gives_back := target.kind = 'AVAILABLE' AND source.kind IN ('RESERVED', 'COMMITTED');
    -- Money goes back on any decision (a rejection, a withdrawal), and a correction undoes; all else was approved.
    IF ruling.outcome NOT IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
            AND NOT gives_back AND (NEW.corrects IS NULL OR source.kind = 'AVAILABLE') THEN
        RAISE EXCEPTION 'decision % (%) does not approve moving money from % to %',
            ruling.id, ruling.outcome, source.kind, target.kind USING ERRCODE = 'check_violation';
    END IF;
    -- What is bound to a vendor stays bound when a case is withdrawn, stopped, dropped or rejected: the vendor is owed it.
    IF source.kind = 'COMMITTED' AND gives_back AND NEW.corrects IS NULL
            AND ruling.outcome NOT IN ('APPROVED', 'APPROVED_WITH_CONDITIONS') THEN
        RAISE EXCEPTION 'decision % (%) does not release what case % has committed',
            ruling.id, ruling.outcome, NEW.case_number USING ERRCODE = 'check_violation';
    END IF;
    IF NOT gives_back AND EXISTS (
            SELECT FROM portvagt.closed_budget_year closed
            WHERE closed.municipality = NEW.municipality AND closed.year IN (source.year, target.year)) THEN
        RAISE EXCEPTION 'budget year % or % of % is closed', source.year, target.year, NEW.municipality
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
-- Once a contract binds the municipality, the steering group decides whether the case ends. An order to stop a solution in
-- use ends nothing: it leads to G4. A decision that an order rests on is the group's own, to stop this very case.
CREATE OR REPLACE FUNCTION portvagt.check_end_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decision_id IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM portvagt.decision ruling
                       WHERE ruling.id = NEW.decision_id AND ruling.case_number = NEW.case_number
                           AND ruling.outcome = 'STOPPED' AND ruling.authority = 'STEERING_GROUP') THEN
            RAISE EXCEPTION 'decision % does not stop case %', NEW.decision_id, NEW.case_number
                USING ERRCODE = 'restrict_violation';
        END IF;
    ELSIF EXISTS (SELECT FROM portvagt.acquisition_case
                  WHERE case_number = NEW.case_number
                      AND (NEW.kind = 'WITHDRAWAL' OR phase NOT IN ('OPERATION', 'PHASE_OUT')))
            AND EXISTS (SELECT FROM portvagt.booking b JOIN portvagt.account target ON target.id = b.to_account
                        WHERE b.case_number = NEW.case_number AND target.kind = 'COMMITTED') THEN
        RAISE EXCEPTION 'a contract binds case %: the steering group decides whether it ends', NEW.case_number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS end_order_before_contract ON portvagt.end_order;
DROP FUNCTION IF EXISTS portvagt.check_withdrawal();
CREATE OR REPLACE TRIGGER end_order_is_decided BEFORE INSERT ON portvagt.end_order
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_end_order();
CREATE OR REPLACE TRIGGER booking_check BEFORE INSERT ON portvagt.booking
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_booking();

-- A booked invoice is taken back by a decision of somebody who neither booked it nor asked for it.
CREATE OR REPLACE FUNCTION portvagt.check_invoice_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paid portvagt.invoice;
BEGIN
    SELECT * INTO paid FROM portvagt.invoice WHERE id = NEW.invoice_id;
    IF (paid.municipality, paid.cvr) IS DISTINCT FROM (NEW.municipality, NEW.cvr) THEN
        RAISE EXCEPTION 'invoice % is not one of vendor % in %', NEW.invoice_id, NEW.cvr, NEW.municipality
            USING ERRCODE = 'check_violation';
    END IF;
    IF paid.registered_by = NEW.decided_by THEN
        RAISE EXCEPTION 'Funktionsadskillelse: % har selv bogført faktura % og kan ikke afgøre rettelsen',
            NEW.decided_by, paid.invoice_number USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.outcome = 'APPROVED' AND NEW.amount IS DISTINCT FROM (
            SELECT sum(correction.amount) FROM portvagt.booking correction
            JOIN portvagt.booking corrected ON corrected.id = correction.corrects
            WHERE correction.booking_key = NEW.booking_key AND corrected.booking_key = paid.booking_key) THEN
        RAISE EXCEPTION 'the bookings under % do not take back % kr. of invoice %', NEW.booking_key, NEW.amount, paid.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER invoice_correction_check BEFORE INSERT ON portvagt.invoice_correction
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_invoice_correction();

-- When the transaction ends, so that the decision can name the booking.
CREATE OR REPLACE FUNCTION portvagt.check_invoice_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.booking corrected
               JOIN portvagt.invoice paid ON paid.booking_key = corrected.booking_key
               WHERE corrected.id = NEW.corrects)
            AND NOT EXISTS (SELECT FROM portvagt.invoice_correction WHERE booking_key = NEW.booking_key) THEN
        RAISE EXCEPTION 'booking % takes back an invoice without a decision', NEW.booking_key
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS booking_takes_back_invoice ON portvagt.booking;
CREATE CONSTRAINT TRIGGER booking_takes_back_invoice AFTER INSERT ON portvagt.booking
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.corrects IS NOT NULL)
    EXECUTE FUNCTION portvagt.check_invoice_taken_back();

CREATE OR REPLACE FUNCTION portvagt.check_invoice_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
            SELECT FROM portvagt.invoice before
            JOIN portvagt.invoice_correction reversal ON reversal.invoice_id = before.id
            WHERE (before.municipality, before.cvr) = (NEW.municipality, NEW.cvr)
                AND before.number_key = portvagt.document_key(NEW.invoice_number)
                AND before.attempt = NEW.attempt - 1
                AND reversal.kind = 'REVERSAL' AND reversal.outcome = 'APPROVED') THEN
        RAISE EXCEPTION 'the booking of invoice % before attempt % stands', NEW.invoice_number, NEW.attempt
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER invoice_again_after_reversal BEFORE INSERT ON portvagt.invoice
    FOR EACH ROW WHEN (NEW.attempt > 1) EXECUTE FUNCTION portvagt.check_invoice_attempt();

-- A trigger of its own beside booking_check, which fires first (in the order of their names) and checks everything else.
CREATE OR REPLACE FUNCTION portvagt.check_year_handed_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    handed_on int := (SELECT year FROM portvagt.account WHERE id = NEW.from_account);
BEGIN
    IF NOT portvagt.carries_over(NEW.decision_id, handed_on) THEN
        RAISE EXCEPTION 'decision % is not about carrying over from %', NEW.decision_id, handed_on
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER booking_of_year_handed_on BEFORE INSERT ON portvagt.booking
    FOR EACH ROW WHEN (NEW.operation = 'CARRY_OVER') EXECUTE FUNCTION portvagt.check_year_handed_on();

-- Years that still run on the first version of their model are closed on the decision that opened them.
CREATE OR REPLACE FUNCTION portvagt.check_year_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT portvagt.carries_over(NEW.decision_id, NEW.year)
            AND (SELECT subject FROM portvagt.decision WHERE id = NEW.decision_id) = 'CARRY_OVER' THEN
        RAISE EXCEPTION 'decision % is not about closing %', NEW.decision_id, NEW.year
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER closed_budget_year_decided BEFORE INSERT ON portvagt.closed_budget_year
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_year_closed();

CREATE OR REPLACE FUNCTION portvagt.move_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.account
    SET balance = balance + CASE id WHEN NEW.to_account THEN NEW.amount ELSE -NEW.amount END
    WHERE id IN (NEW.from_account, NEW.to_account);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER booking_moves_money AFTER INSERT ON portvagt.booking
    FOR EACH ROW EXECUTE FUNCTION portvagt.move_money();

-- What a decision must have granted for money to move like this; null when it needs no grant. Only money that the
-- council or a line gives needs one: what a case has reserved it commits, spends and gives back within that.
CREATE OR REPLACE FUNCTION portvagt.needed_grant(p_from text, p_to text, p_operation text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_from
        WHEN 'APPROPRIATION' THEN CASE p_operation WHEN 'ADJUST_PRICES' THEN 'ADJUST_PRICES' ELSE 'APPROPRIATE' END
        WHEN 'AVAILABLE' THEN CASE p_to
            WHEN 'RESERVED' THEN 'RESERVE'
            WHEN 'COMMITTED' THEN 'COMMIT'
            ELSE CASE p_operation WHEN 'CARRY_OVER' THEN 'CARRY_OVER' ELSE 'TRANSFER' END END END;
$$;

-- What decisions have granted a case to operate: decisions on the case, and those on the solutions that the municipality
-- already had, which grant each of many cases its own amount.
CREATE OR REPLACE FUNCTION portvagt.operation_grants(p_case text) RETURNS SETOF portvagt.decision_grant
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT g.* FROM portvagt.decision ruling JOIN portvagt.decision_grant g ON g.decision_id = ruling.id
    WHERE ruling.case_number = p_case AND g.kind = 'COMMIT' AND g.line = 'OPERATION' AND g.case_number IS NULL
    UNION ALL
    SELECT g.* FROM portvagt.decision_grant g
    WHERE g.case_number = p_case AND g.kind = 'COMMIT' AND g.line = 'OPERATION';
$$;

-- What the decision in force grants a case to operate in a year, and what all its decisions have used of the year. In
-- force is the last approval of its go-live (G3), of the solutions already in use, or of a change of its contract, that
-- covers the year.
CREATE OR REPLACE FUNCTION portvagt.operation_in_force(p_case text, p_year int)
RETURNS TABLE (decision_id bigint, granted numeric, used numeric)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH given AS (SELECT * FROM portvagt.operation_grants(p_case))
    SELECT ruling.id, given.amount, (
        SELECT coalesce(sum(counted.used), 0.00)
        FROM given any_given JOIN portvagt.grant_use counted ON counted.grant_id = any_given.id AND counted.year = p_year)
    FROM given JOIN portvagt.decision ruling ON ruling.id = given.decision_id
    WHERE (given.year = p_year OR given.every_year AND given.year < p_year)
        AND ruling.subject IN ('G3', 'CONTRACT_CHANGE', 'EXISTING_SOLUTIONS')
        AND ruling.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
    ORDER BY ruling.id DESC, given.year DESC LIMIT 1;
$$;

-- Takes the amount from what the booking's decision grants; a correction gives back what the corrected booking took.
--
-- Who books first has locked the line's account, and with it every use of grants on that line: uses are never waited for
-- in another order than accounts.
CREATE OR REPLACE FUNCTION portvagt.use_grant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    root portvagt.booking := NEW;
    takes boolean := true;
    source portvagt.account;
    target portvagt.account;
    needed text;
    place_year int;
    place_line text;
    given portvagt.decision_grant;
    force record;
BEGIN
    WHILE root.corrects IS NOT NULL LOOP
        SELECT * INTO root FROM portvagt.booking WHERE id = root.corrects;
        takes := NOT takes;
    END LOOP;
    SELECT * INTO source FROM portvagt.account WHERE id = root.from_account;
    SELECT * INTO target FROM portvagt.account WHERE id = root.to_account;
    needed := portvagt.needed_grant(source.kind, target.kind, root.operation);
    IF needed IS NULL THEN
        RETURN NULL;
    END IF;

    place_line := target.line;
    place_year := CASE needed WHEN 'CARRY_OVER' THEN source.year ELSE target.year END;
    SELECT * INTO given FROM portvagt.decision_grant g
    WHERE g.decision_id = root.decision_id AND g.kind = needed AND g.line = place_line
        AND (g.year = place_year OR g.every_year AND g.year < place_year)
        AND (g.case_number IS NULL OR g.case_number = root.case_number)
        AND (needed <> 'TRANSFER' OR (g.from_line, g.from_year) = (source.line, source.year))
    ORDER BY g.year DESC LIMIT 1;

    IF NOT takes THEN
        UPDATE portvagt.grant_use SET used = used - NEW.amount WHERE grant_id = given.id AND year = place_year;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM portvagt.decision this
               JOIN portvagt.decision later ON later.review_id = this.review_id AND later.id > this.id
               WHERE this.id = root.decision_id) THEN
        RAISE EXCEPTION 'decision % grants nothing any more: its review was decided again', root.decision_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_within_grant';
    END IF;
    IF needed = 'COMMIT' AND place_line = 'OPERATION' THEN
        SELECT * INTO force FROM portvagt.operation_in_force(root.case_number, place_year);
        IF force.decision_id <> root.decision_id THEN
            RAISE EXCEPTION 'decision % is not in force for operation in %: decision % is', root.decision_id, place_year,
                force.decision_id USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_within_grant';
        END IF;
        IF force.used + NEW.amount > force.granted THEN
            RAISE EXCEPTION 'beyond decision %: it grants % kr. to operation in %, % kr. are used; % kr. are refused',
                root.decision_id, force.granted, place_year, force.used, NEW.amount
                USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_within_grant';
        END IF;
    END IF;
    IF NEW.amount <= given.amount THEN
        INSERT INTO portvagt.grant_use AS use (grant_id, year, granted, used)
        VALUES (given.id, place_year, given.amount, NEW.amount)
        ON CONFLICT (grant_id, year) DO UPDATE SET used = use.used + excluded.used
            WHERE use.used + excluded.used <= use.granted;
        IF FOUND THEN
            RETURN NULL;
        END IF;
    END IF;
    RAISE EXCEPTION 'beyond decision %: it grants % kr. to % on % %, % kr. of it are used; % kr. are refused',
        root.decision_id, coalesce(given.amount, 0), needed, place_line, place_year,
        coalesce((SELECT used FROM portvagt.grant_use WHERE grant_id = given.id AND year = place_year), 0), NEW.amount
        USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_within_grant',
            HINT = 'Book what was decided; more needs a decision of its own.';
END $$;
CREATE OR REPLACE TRIGGER booking_uses_grant AFTER INSERT ON portvagt.booking
    FOR EACH ROW EXECUTE FUNCTION portvagt.use_grant();

CREATE OR REPLACE FUNCTION portvagt.guard_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Depth 2: by the trigger of a decision or of a booking, not by a statement of its own.
    IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() = 2 THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'portvagt.% changes by % only: % refused', TG_TABLE_NAME,
        CASE TG_TABLE_NAME WHEN 'grant_use' THEN 'bookings' ELSE 'decisions' END, TG_OP
        USING ERRCODE = 'restrict_violation', HINT = 'Record a decision that grants, insert a booking that uses.';
END $$;
CREATE OR REPLACE TRIGGER decision_grant_guard BEFORE INSERT ON portvagt.decision_grant
    FOR EACH ROW EXECUTE FUNCTION portvagt.guard_grant();
CREATE OR REPLACE TRIGGER grant_use_guard BEFORE INSERT OR UPDATE OR DELETE ON portvagt.grant_use
    FOR EACH ROW EXECUTE FUNCTION portvagt.guard_grant();
CREATE OR REPLACE TRIGGER grant_use_kept BEFORE TRUNCATE ON portvagt.grant_use
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.guard_grant();

-- What the ledger says that bookings have used of each decision, next to what it grants and what was counted.
CREATE OR REPLACE VIEW portvagt.grant_in_ledger AS
WITH RECURSIVE taken AS (
    SELECT b.id, b.municipality, b.decision_id, portvagt.needed_grant(f.kind, t.kind, b.operation) AS kind, t.line,
        CASE b.operation WHEN 'CARRY_OVER' THEN f.year ELSE t.year END AS year, f.line AS from_line, f.year AS from_year,
        b.amount::numeric AS amount, (
            SELECT g.case_number FROM portvagt.decision_grant g
            WHERE g.decision_id = b.decision_id AND g.kind = 'COMMIT' AND g.case_number = b.case_number LIMIT 1) AS for_case
    FROM portvagt.booking b
    JOIN portvagt.account f ON f.id = b.from_account
    JOIN portvagt.account t ON t.id = b.to_account
    WHERE b.corrects IS NULL AND f.kind IN ('APPROPRIATION', 'AVAILABLE')
    UNION ALL
    SELECT correction.id, taken.municipality, taken.decision_id, taken.kind, taken.line, taken.year, taken.from_line,
        taken.from_year, -taken.amount, taken.for_case
    FROM taken JOIN portvagt.booking correction ON correction.corrects = taken.id),
ledger AS (
    SELECT municipality, decision_id, kind, line, year, from_line, from_year, for_case, sum(amount) AS used
    FROM (SELECT municipality, decision_id, kind, line, year, amount, for_case,
              CASE kind WHEN 'TRANSFER' THEN from_line END AS from_line,
              CASE kind WHEN 'TRANSFER' THEN from_year END AS from_year FROM taken) each
    GROUP BY municipality, decision_id, kind, line, year, from_line, from_year, for_case)
SELECT ledger.municipality, ledger.decision_id, ledger.kind, ledger.line, ledger.year,
    coalesce(given.amount, 0.00) AS granted, ledger.used, coalesce(counted.used, 0.00) AS counted
FROM ledger
LEFT JOIN LATERAL (
    SELECT g.id, g.amount FROM portvagt.decision_grant g
    WHERE g.decision_id = ledger.decision_id AND g.kind = ledger.kind AND g.line = ledger.line
        AND (g.year = ledger.year OR g.every_year AND g.year < ledger.year)
        AND (g.from_line, g.from_year, g.case_number)
            IS NOT DISTINCT FROM (ledger.from_line, ledger.from_year, ledger.for_case)
    ORDER BY g.year DESC LIMIT 1) given ON true
LEFT JOIN portvagt.grant_use counted ON counted.grant_id = given.id AND counted.year = ledger.year
UNION ALL
SELECT g.municipality, g.decision_id, g.kind, g.line, counted.year, g.amount, 0.00, counted.used
FROM portvagt.grant_use counted JOIN portvagt.decision_grant g ON g.id = counted.grant_id
WHERE counted.used <> 0 AND NOT EXISTS (
    SELECT FROM ledger
    WHERE ledger.decision_id = g.decision_id AND ledger.kind = g.kind AND ledger.line = g.line
        AND ledger.year = counted.year
        AND (ledger.from_line, ledger.from_year, ledger.for_case)
            IS NOT DISTINCT FROM (g.from_line, g.from_year, g.case_number));

CREATE OR REPLACE FUNCTION portvagt.guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.balance = 0 THEN
        RETURN NEW;
    END IF;
    -- Depth 2: the update was made by the trigger of a booking, not by a statement of its own.
    IF TG_OP = 'UPDATE' AND pg_trigger_depth() = 2
            AND (NEW.id, NEW.municipality, NEW.line, NEW.year, NEW.kind) IS NOT DISTINCT FROM
                (OLD.id, OLD.municipality, OLD.line, OLD.year, OLD.kind)
            AND NEW.case_number IS NOT DISTINCT FROM OLD.case_number THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'portvagt.account changes by bookings only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', HINT = 'Insert a booking that moves the money.';
END $$;
CREATE OR REPLACE TRIGGER account_guard BEFORE INSERT OR UPDATE OR DELETE ON portvagt.account
    FOR EACH ROW EXECUTE FUNCTION portvagt.guard_account();
CREATE OR REPLACE TRIGGER account_kept BEFORE TRUNCATE ON portvagt.account
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.guard_account();

-- Posting: the one way money moves. One call is one statement: it opens the accounts it needs, locks all accounts
-- concerned in the order of their ids (so that two postings cannot deadlock), and then books all of it or nothing.
--
-- A posting is a list of draws: [{"leg": 1, "amount": 300, "corrects": null,
--   "from": {"kind": "AVAILABLE", "line": "ACQUISITION", "year": 2026}, "to": {…}}, …].
-- Draws with the same leg number share that leg's amount and are drawn upon in order until it is covered; a leg
-- without an amount takes everything that is there.
--
-- The answer is one row BOOKED, ALREADY_BOOKED (the same posting has taken the key) or KEY_TAKEN (another one has), or
-- one row SHORT for each leg that is not covered.
--
-- Call it with named arguments. It is dropped first because CREATE OR REPLACE would keep a post() with other parameters.
DROP FUNCTION IF EXISTS portvagt.post;
CREATE FUNCTION portvagt.post(
    p_key text, p_operation text, p_municipality char(3), p_case text, p_category text, p_office text,
    p_decision bigint, p_by text, p_at timestamptz, p_draws jsonb)
RETURNS TABLE (outcome text, line text, year int, requested numeric, available numeric)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
-- Plans are made while the tables are small and kept while they grow: by index from the start.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
    legs int[];
    amounts numeric[];
    corrections bigint[];
    from_kinds text[];
    from_lines text[];
    from_years int[];
    to_kinds text[];
    to_lines text[];
    to_years int[];
    sources bigint[];
    targets bigint[];
    ids bigint[];
    balances numeric[];
    takes numeric[] := '{}';
    leg record;
    draw record;
    missing numeric;
    take numeric;
    short boolean := false;
BEGIN
    SELECT array_agg(d.leg ORDER BY d.nr), array_agg(d.amount ORDER BY d.nr), array_agg(d.corrects ORDER BY d.nr),
        array_agg(d.source ->> 'kind' ORDER BY d.nr), array_agg(d.source ->> 'line' ORDER BY d.nr),
        array_agg((d.source ->> 'year')::int ORDER BY d.nr),
        array_agg(d.target ->> 'kind' ORDER BY d.nr), array_agg(d.target ->> 'line' ORDER BY d.nr),
        array_agg((d.target ->> 'year')::int ORDER BY d.nr)
    INTO legs, amounts, corrections, from_kinds, from_lines, from_years, to_kinds, to_lines, to_years
    FROM ROWS FROM (jsonb_to_recordset(p_draws)
            AS (leg int, amount numeric, corrects bigint, "from" jsonb, "to" jsonb))
        WITH ORDINALITY AS d (leg, amount, corrects, source, target, nr);

    -- Whoever closes one of the years waits for this posting, or this posting waits for the closing and sees it.
    PERFORM portvagt.share_year(p_municipality, concerned.year)
    FROM (SELECT DISTINCT unnest(from_years || to_years) AS year ORDER BY 1) concerned;

    LOOP
        SELECT array_agg(source.id ORDER BY d.nr), array_agg(target.id ORDER BY d.nr) INTO sources, targets
        FROM unnest(from_kinds, from_lines, from_years, to_kinds, to_lines, to_years)
            WITH ORDINALITY AS d (from_kind, from_line, from_year, to_kind, to_line, to_year, nr)
        JOIN portvagt.account source
            ON source.municipality = p_municipality AND source.line = d.from_line AND source.year = d.from_year
            AND source.kind = d.from_kind AND coalesce(source.case_number, '') =
                CASE WHEN d.from_kind IN ('APPROPRIATION', 'AVAILABLE') THEN '' ELSE p_case END
        JOIN portvagt.account target
            ON target.municipality = p_municipality AND target.line = d.to_line AND target.year = d.to_year
            AND target.kind = d.to_kind AND coalesce(target.case_number, '') =
                CASE WHEN d.to_kind IN ('APPROPRIATION', 'AVAILABLE') THEN '' ELSE p_case END;
        EXIT WHEN coalesce(cardinality(sources), 0) = jsonb_array_length(p_draws);

        -- Opened before anything is locked and in one order, so that two who open the same accounts cannot deadlock.
        INSERT INTO portvagt.account (municipality, kind, line, year, case_number)
        SELECT DISTINCT p_municipality, needed.kind, needed.line, needed.year,
            CASE WHEN needed.kind NOT IN ('APPROPRIATION', 'AVAILABLE') THEN p_case END
        FROM unnest(from_kinds || to_kinds, from_lines || to_lines, from_years || to_years)
            AS needed (kind, line, year)
        ORDER BY 2, 3, 4
        ON CONFLICT DO NOTHING;
    END LOOP;

    SELECT array_agg(locked.id), array_agg(CASE locked.kind WHEN 'APPROPRIATION' THEN 'Infinity' ELSE locked.balance END)
        INTO ids, balances
    FROM (SELECT a.id, a.kind, a.balance FROM portvagt.account a
          WHERE a.id = ANY (sources || targets) ORDER BY a.id FOR NO KEY UPDATE) locked;

    -- Only now, with the locks held, is it certain whether somebody else has booked this step.
    IF EXISTS (SELECT FROM portvagt.booking b WHERE b.booking_key = p_key) THEN
        outcome := CASE WHEN portvagt.is_same_posting(
                p_key => p_key, p_operation => p_operation, p_case => p_case,
                p_legs => legs, p_amounts => amounts, p_targets => targets)
            THEN 'ALREADY_BOOKED' ELSE 'KEY_TAKEN' END;
        RETURN NEXT;
        RETURN;
    END IF;

    FOR leg IN
        SELECT d.leg, min(d.amount) AS amount, min(d.line) AS line, min(d.year) AS year
        FROM unnest(legs, amounts, from_lines, from_years) AS d (leg, amount, line, year)
        GROUP BY d.leg ORDER BY d.leg
    LOOP
        missing := leg.amount;
        FOR draw IN
            SELECT array_position(ids, d.source) AS source, EXISTS (
                SELECT FROM portvagt.closed_budget_year c
                WHERE c.municipality = p_municipality AND c.year IN (d.from_year, d.to_year))
                AND NOT (d.to_kind = 'AVAILABLE' AND d.from_kind IN ('RESERVED', 'COMMITTED')) AS closed
            FROM unnest(legs, sources, from_kinds, from_years, to_kinds, to_years)
                WITH ORDINALITY AS d (leg, source, from_kind, from_year, to_kind, to_year, nr)
            WHERE d.leg = leg.leg ORDER BY d.nr
        LOOP
            take := CASE WHEN draw.closed THEN 0 ELSE least(balances[draw.source], missing) END;
            balances[draw.source] := balances[draw.source] - take;
            missing := missing - take;
            takes := takes || take;
        END LOOP;
        IF missing > 0 THEN
            short := true;
            outcome := 'SHORT';
            line := leg.line;
            year := leg.year;
            requested := leg.amount;
            available := leg.amount - missing;
            RETURN NEXT;
        END IF;
    END LOOP;
    IF short THEN
        RETURN;
    END IF;

    INSERT INTO portvagt.booking (booking_key, entry, operation, municipality, from_account, to_account, amount,
        decision_id, case_number, category, office, corrects, booked_at, booked_by)
    SELECT p_key, row_number() OVER (ORDER BY d.nr), p_operation, p_municipality, d.source, d.target, d.take,
        p_decision, p_case, p_category, p_office, d.corrects, p_at, p_by
    FROM unnest(sources, targets, takes, corrections) WITH ORDINALITY AS d (source, target, take, corrects, nr)
    WHERE d.take > 0;
    outcome := 'BOOKED';
    RETURN NEXT;
END $$;

-- Whether the entries under the key are what the posting asks for: the same operation of the same case, and the same
-- amount to each account. A release takes everything that is there: it has no amount of its own to compare.
CREATE OR REPLACE FUNCTION portvagt.is_same_posting(
    p_key text, p_operation text, p_case text, p_legs int[], p_amounts numeric[], p_targets bigint[])
RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT NOT EXISTS (
            SELECT FROM portvagt.booking b
            WHERE b.booking_key = p_key
                AND (b.operation, b.case_number) IS DISTINCT FROM (p_operation, p_case))
        AND (p_operation IN ('RELEASE_RESERVED', 'RELEASE_ALL')
            OR NOT EXISTS (
                SELECT FROM
                    (SELECT b.to_account AS target, sum(b.amount) AS amount FROM portvagt.booking b
                     WHERE b.booking_key = p_key GROUP BY b.to_account) booked
                FULL JOIN
                    (SELECT leg.target, sum(leg.amount) AS amount
                     FROM (SELECT DISTINCT d.leg, d.target, d.amount
                           FROM unnest(p_legs, p_targets, p_amounts) AS d (leg, target, amount)) leg
                     GROUP BY leg.target) asked
                    USING (target)
                WHERE booked.amount IS DISTINCT FROM asked.amount));
$$;

REVOKE EXECUTE ON FUNCTION portvagt.post FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portvagt.post TO "${applicationRole}";

CREATE OR REPLACE FUNCTION portvagt.check_frame_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ruling portvagt.decision;
BEGIN
    -- One after the other, so that the sums below are those of all entries.
    PERFORM pg_advisory_xact_lock(741000 + NEW.municipality::int, NEW.year);
    SELECT * INTO ruling FROM portvagt.decision WHERE id = NEW.decision_id;
    IF ruling.outcome NOT IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
            OR ruling.subject NOT IN ('BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER') THEN
        RAISE EXCEPTION 'decision % (% %) approves no budget', ruling.id, ruling.subject, ruling.outcome
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER budget_frame_entry_check BEFORE INSERT ON portvagt.budget_frame_entry
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_frame_entry();

-- After the statement, so that all entries of a move are there: no frame ends below nothing.
CREATE OR REPLACE FUNCTION portvagt.check_frames() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
            SELECT FROM portvagt.budget_frame_entry entry
            JOIN (SELECT DISTINCT municipality, line, year, category, office FROM entered) touched
                USING (municipality, line, year, category, office)
            GROUP BY municipality, line, year, category, office HAVING sum(entry.amount) < 0) THEN
        RAISE EXCEPTION 'a frame would be negative' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER budget_frame_entry_not_negative AFTER INSERT ON portvagt.budget_frame_entry
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION portvagt.check_frames();
