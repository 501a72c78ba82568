-- A decision about carrying over is about one year: it neither hands another year on nor closes it.

CREATE FUNCTION portvagt.carries_over(p_decision bigint, p_year int) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM portvagt.agenda_item item
        WHERE item.decision_id = p_decision AND item.kind = 'CARRY_OVER' AND item.budget_year = p_year);
$$;
COMMENT ON FUNCTION portvagt.carries_over IS
    'Whether the decision was taken on an item of an agenda about carrying over from the year';

-- A trigger of its own beside booking_check (V90), which fires first and knows what else such a booking must satisfy.
CREATE FUNCTION portvagt.check_year_handed_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    handed_on int := (SELECT year FROM portvagt.account WHERE id = NEW.from_account);
BEGIN
    IF NOT portvagt.carries_over(NEW.decision_id, handed_on) THEN
        RAISE EXCEPTION 'decision % is not about carrying over from %', NEW.decision_id, handed_on
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER booking_of_year_handed_on BEFORE INSERT ON portvagt.booking
    FOR EACH ROW WHEN (NEW.operation = 'CARRY_OVER') EXECUTE FUNCTION portvagt.check_year_handed_on();

-- Years that still run on the first version of their model are closed on the decision that opened them.
CREATE FUNCTION portvagt.check_year_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT portvagt.carries_over(NEW.decision_id, NEW.year)
            AND (SELECT subject FROM portvagt.decision WHERE id = NEW.decision_id) = 'CARRY_OVER' THEN
        RAISE EXCEPTION 'decision % is not about closing %', NEW.decision_id, NEW.year
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER closed_budget_year_decided BEFORE INSERT ON portvagt.closed_budget_year
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_year_closed();
