-- Posting: the one way money moves. One call is one statement: it opens the accounts it needs, locks all accounts
-- concerned in the order of their ids (so that two postings cannot deadlock), and then books all of it or nothing.
--
-- A posting is a list of draws. Draws with the same leg number share that leg's amount and are drawn upon in order
-- until it is covered; a leg without an amount takes everything that is there.
--
-- Answers with one row BOOKED, ALREADY_BOOKED (the key is taken by the same posting) or KEY_TAKEN (by another one),
-- or with one row SHORT for each leg that is not covered.
CREATE FUNCTION portvagt.post(
    p_key text, p_operation text, p_municipality char(3), p_case text, p_decision bigint,
    p_category text, p_office text, p_by text, p_at timestamptz,
    p_legs int[], p_amounts numeric[], p_corrects bigint[],
    p_from_kinds text[], p_from_lines text[], p_from_years int[],
    p_to_kinds text[], p_to_lines text[], p_to_years int[])
RETURNS TABLE (outcome text, line text, year int, requested numeric, available numeric)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
-- Plans are made while the tables are small and kept while they grow: by index from the start.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
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
    LOOP
        SELECT array_agg(source.id ORDER BY d.nr), array_agg(target.id ORDER BY d.nr) INTO sources, targets
        FROM unnest(p_from_kinds, p_from_lines, p_from_years, p_to_kinds, p_to_lines, p_to_years)
            WITH ORDINALITY AS d (from_kind, from_line, from_year, to_kind, to_line, to_year, nr)
        JOIN portvagt.account source
            ON source.municipality = p_municipality AND source.line = d.from_line AND source.year = d.from_year
            AND source.kind = d.from_kind AND coalesce(source.case_number, '') =
                CASE WHEN d.from_kind IN ('APPROPRIATION', 'AVAILABLE') THEN '' ELSE p_case END
        JOIN portvagt.account target
            ON target.municipality = p_municipality AND target.line = d.to_line AND target.year = d.to_year
            AND target.kind = d.to_kind AND coalesce(target.case_number, '') =
                CASE WHEN d.to_kind IN ('APPROPRIATION', 'AVAILABLE') THEN '' ELSE p_case END;
        EXIT WHEN coalesce(cardinality(sources), 0) = cardinality(p_legs);

        -- Opened before anything is locked and in one order, so that two who open the same accounts cannot deadlock.
        INSERT INTO portvagt.account (municipality, kind, line, year, case_number)
        SELECT DISTINCT p_municipality, needed.kind, needed.line, needed.year,
            CASE WHEN needed.kind NOT IN ('APPROPRIATION', 'AVAILABLE') THEN p_case END
        FROM unnest(p_from_kinds || p_to_kinds, p_from_lines || p_to_lines, p_from_years || p_to_years)
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
        outcome := CASE WHEN portvagt.is_same_posting(p_key, p_operation, p_case, p_legs, p_amounts, targets)
            THEN 'ALREADY_BOOKED' ELSE 'KEY_TAKEN' END;
        RETURN NEXT;
        RETURN;
    END IF;

    FOR leg IN
        SELECT d.leg, min(d.amount) AS amount, min(d.line) AS line, min(d.year) AS year
        FROM unnest(p_legs, p_amounts, p_from_lines, p_from_years) AS d (leg, amount, line, year)
        GROUP BY d.leg ORDER BY d.leg
    LOOP
        missing := leg.amount;
        FOR draw IN
            SELECT array_position(ids, d.source) AS source, EXISTS (
                SELECT FROM portvagt.closed_budget_year c
                WHERE c.municipality = p_municipality AND c.year IN (d.from_year, d.to_year))
                AND NOT (d.to_kind = 'AVAILABLE' AND d.from_kind IN ('RESERVED', 'COMMITTED')) AS closed
            FROM unnest(p_legs, sources, p_from_kinds, p_from_years, p_to_kinds, p_to_years)
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
    FROM unnest(sources, targets, takes, p_corrects) WITH ORDINALITY AS d (source, target, take, corrects, nr)
    WHERE d.take > 0;
    outcome := 'BOOKED';
    RETURN NEXT;
END $$;

-- Whether the entries under the key are what the posting asks for: the same operation of the same case, and the same
-- amount to each account. A release takes what is there:
-- it has no amount of its own to compare.
CREATE FUNCTION portvagt.is_same_posting(
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

-- The application reads the ledger and moves money through post() alone.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON portvagt.account, portvagt.booking FROM "${applicationRole}";
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.closed_budget_year FROM "${applicationRole}";
