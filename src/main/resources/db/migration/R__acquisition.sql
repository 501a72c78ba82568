-- Rules of cases: where a case stands, and when it may end. Repeatable: see R__ledger.sql.

-- Where a case stands, since when, and what it costs in all. Triggers derive it in the same transaction from phases,
-- reviews and costs, whichever code writes them, so that the portfolio is counted without reading all of those.

CREATE OR REPLACE FUNCTION portvagt.case_stands_from_its_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.standing_since := coalesce(NEW.standing_since, NEW.created_at);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER case_stands_from_its_start BEFORE INSERT ON portvagt.acquisition_case
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_stands_from_its_start();

CREATE OR REPLACE FUNCTION portvagt.case_begins_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case SET waits_at = NULL, standing_since = NEW.entered_at
    WHERE case_number = NEW.case_number;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER case_begins_phase AFTER INSERT ON portvagt.case_phase
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_begins_phase();

CREATE OR REPLACE FUNCTION portvagt.case_comes_to_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case
    SET waits_at = CASE NEW.kind WHEN 'GATE' THEN NEW.gate ELSE 'EXTRA_FUNDING' END, standing_since = NEW.started_at
    WHERE case_number = NEW.case_number;
    RETURN NULL;
END $$;
-- A change of the contract is decided beside the case, which stays where it stands.
CREATE OR REPLACE TRIGGER case_comes_to_gate AFTER INSERT ON portvagt.gate_review
    FOR EACH ROW WHEN (NEW.kind <> 'CONTRACT_CHANGE') EXECUTE FUNCTION portvagt.case_comes_to_gate();

-- After a gate a phase begins. After a review for more money the work goes on where it was, and no phase begins.
CREATE OR REPLACE FUNCTION portvagt.case_goes_on_after_extra_funding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case standing
    SET waits_at = NULL, standing_since = coalesce(
        (SELECT max(entered_at) FROM portvagt.case_phase WHERE case_number = NEW.case_number), created_at)
    WHERE case_number = NEW.case_number AND waits_at = 'EXTRA_FUNDING';
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER case_goes_on_after_extra_funding AFTER INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.subject = 'EXTRA_FUNDING' AND NEW.outcome <> 'DEFERRED' AND NEW.authority <> 'COUNCIL')
    EXECUTE FUNCTION portvagt.case_goes_on_after_extra_funding();

CREATE OR REPLACE FUNCTION portvagt.case_costs_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE portvagt.acquisition_case standing SET amount = standing.amount - change.amount
        FROM (SELECT case_number, sum(amount) AS amount FROM removed GROUP BY case_number) change
        WHERE change.case_number = standing.case_number;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE portvagt.acquisition_case standing SET amount = standing.amount + change.amount
        FROM (SELECT case_number, sum(amount) AS amount FROM added GROUP BY case_number) change
        WHERE change.case_number = standing.case_number;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER case_costs_added AFTER INSERT ON portvagt.case_cost REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();
CREATE OR REPLACE TRIGGER case_costs_removed AFTER DELETE ON portvagt.case_cost REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();
CREATE OR REPLACE TRIGGER case_costs_changed AFTER UPDATE ON portvagt.case_cost
    REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();

-- Otherwise the register would show a solution in operation without anybody responsible for it.
CREATE OR REPLACE FUNCTION portvagt.refuse_end_in_operation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.solution WHERE case_number = NEW.case_number AND retired_on IS NULL) THEN
        RAISE EXCEPTION 'Sag % har en løsning i drift og kan kun afsluttes gennem udfasning', NEW.case_number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER case_not_ended_in_operation BEFORE UPDATE OF status ON portvagt.acquisition_case
    FOR EACH ROW WHEN (OLD.status = 'OPEN' AND NEW.status <> 'OPEN')
    EXECUTE FUNCTION portvagt.refuse_end_in_operation();

-- A case that has outgrown its track never comes back to it: what was decided on the higher one would count for nothing.
CREATE OR REPLACE FUNCTION portvagt.case_takes_track() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case SET track = NEW.track, track_reason = NEW.reason
    WHERE case_number = NEW.case_number;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER case_takes_track AFTER INSERT ON portvagt.case_track
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_takes_track();

CREATE OR REPLACE FUNCTION portvagt.refuse_lower_track() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tracks CONSTANT text[] := ARRAY['SMALL', 'STANDARD', 'LARGE'];
BEGIN
    IF NEW.track IS NULL OR array_position(tracks, NEW.track) < array_position(tracks, OLD.track) THEN
        RAISE EXCEPTION 'Sag % kan ikke komme tilbage på et mindre spor', NEW.case_number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER case_track_only_rises BEFORE UPDATE OF track ON portvagt.acquisition_case
    FOR EACH ROW WHEN (OLD.track IS NOT NULL) EXECUTE FUNCTION portvagt.refuse_lower_track();

-- Tells whether a solution can be changed: it is in operation, and what it cost before Portvagt is approved. A decision on
-- that cost grants the whole of it, and would take back what a change had added before.
CREATE OR REPLACE FUNCTION portvagt.is_changeable(p_solution text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (
            SELECT FROM portvagt.solution changed JOIN portvagt.acquisition_case own USING (case_number)
            WHERE changed.case_number = p_solution AND changed.retired_on IS NULL
                AND own.status = 'OPEN' AND own.phase = 'OPERATION')
        AND (NOT EXISTS (
                SELECT FROM portvagt.existing_solution known
                WHERE known.case_number = p_solution AND known.yearly_cost > 0)
            OR EXISTS (SELECT FROM portvagt.operation_grants(p_solution)));
END $$;

-- A change keeps its solution, and is handed over once.
CREATE OR REPLACE FUNCTION portvagt.check_solution_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NOT portvagt.is_changeable(NEW.solution) THEN
        RAISE EXCEPTION 'solution % is not in operation, or its cost is not approved: it is not changed', NEW.solution
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND ((NEW.case_number, NEW.solution) IS DISTINCT FROM (OLD.case_number, OLD.solution)
            OR OLD.handed_over_on IS NOT NULL) THEN
        RAISE EXCEPTION 'change % stays as it is', OLD.case_number USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER solution_change_check BEFORE INSERT OR UPDATE ON portvagt.solution_change
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_solution_change();
