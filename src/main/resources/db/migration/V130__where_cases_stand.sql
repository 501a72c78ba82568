-- Where a case stands, since when, and what it costs in all: derived from its phases, reviews and costs in the same
-- transaction, whoever writes them, so that the portfolio is counted and turned over without reading all of those.

ALTER TABLE portvagt.acquisition_case
    ADD COLUMN amount numeric NOT NULL DEFAULT 0,
    ADD COLUMN waits_at text CHECK (waits_at IN ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING')),
    ADD COLUMN standing_since timestamptz;
COMMENT ON COLUMN portvagt.acquisition_case.amount IS 'DKK over the whole life: the sum of case_cost';
COMMENT ON COLUMN portvagt.acquisition_case.waits_at IS
    'The gate the case has come to since its phase began, or the review for more money; null while the phase is worked on';
COMMENT ON COLUMN portvagt.acquisition_case.standing_since IS
    'When it came to that gate, round by round, or began the phase; a deferral does not begin it anew';

UPDATE portvagt.acquisition_case standing
SET amount = coalesce((SELECT sum(amount) FROM portvagt.case_cost WHERE case_number = standing.case_number), 0),
    standing_since = coalesce(
        (SELECT max(entered_at) FROM portvagt.case_phase WHERE case_number = standing.case_number), created_at);
UPDATE portvagt.acquisition_case standing
SET waits_at = CASE review.kind WHEN 'GATE' THEN review.gate ELSE 'EXTRA_FUNDING' END, standing_since = review.started_at
FROM (SELECT DISTINCT ON (case_number) * FROM portvagt.gate_review ORDER BY case_number, id DESC) review
WHERE review.case_number = standing.case_number AND review.started_at >= standing.standing_since
    AND NOT (review.kind = 'EXTRA_FUNDING' AND EXISTS (
        SELECT FROM portvagt.decision WHERE case_number = review.case_number AND subject = 'EXTRA_FUNDING'
            AND outcome <> 'DEFERRED' AND authority <> 'COUNCIL' AND recorded_at >= review.started_at));
ALTER TABLE portvagt.acquisition_case ALTER COLUMN standing_since SET NOT NULL;

CREATE FUNCTION portvagt.case_stands_from_its_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.standing_since := coalesce(NEW.standing_since, NEW.created_at);
    RETURN NEW;
END $$;
CREATE TRIGGER case_stands_from_its_start BEFORE INSERT ON portvagt.acquisition_case
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_stands_from_its_start();

CREATE FUNCTION portvagt.case_begins_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case SET waits_at = NULL, standing_since = NEW.entered_at
    WHERE case_number = NEW.case_number;
    RETURN NULL;
END $$;
CREATE TRIGGER case_begins_phase AFTER INSERT ON portvagt.case_phase
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_begins_phase();

CREATE FUNCTION portvagt.case_comes_to_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case
    SET waits_at = CASE NEW.kind WHEN 'GATE' THEN NEW.gate ELSE 'EXTRA_FUNDING' END, standing_since = NEW.started_at
    WHERE case_number = NEW.case_number;
    RETURN NULL;
END $$;
CREATE TRIGGER case_comes_to_gate AFTER INSERT ON portvagt.gate_review
    FOR EACH ROW EXECUTE FUNCTION portvagt.case_comes_to_gate();

-- After a gate a phase begins. After a review for more money the work goes on where it was, and no phase begins.
CREATE FUNCTION portvagt.case_goes_on_after_extra_funding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portvagt.acquisition_case standing
    SET waits_at = NULL, standing_since = coalesce(
        (SELECT max(entered_at) FROM portvagt.case_phase WHERE case_number = NEW.case_number), created_at)
    WHERE case_number = NEW.case_number AND waits_at = 'EXTRA_FUNDING';
    RETURN NULL;
END $$;
CREATE TRIGGER case_goes_on_after_extra_funding AFTER INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.subject = 'EXTRA_FUNDING' AND NEW.outcome <> 'DEFERRED' AND NEW.authority <> 'COUNCIL')
    EXECUTE FUNCTION portvagt.case_goes_on_after_extra_funding();

CREATE FUNCTION portvagt.case_costs_change() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER case_costs_added AFTER INSERT ON portvagt.case_cost REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();
CREATE TRIGGER case_costs_removed AFTER DELETE ON portvagt.case_cost REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();
CREATE TRIGGER case_costs_changed AFTER UPDATE ON portvagt.case_cost
    REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.case_costs_change();

-- The board: everything it counts and is filtered by is in the index.
CREATE INDEX acquisition_case_standing ON portvagt.acquisition_case (municipality, phase, waits_at, standing_since)
    INCLUDE (amount, case_number, office, category) WHERE status = 'OPEN';
-- The table, by what it is most turned over by.
CREATE INDEX acquisition_case_waiting ON portvagt.acquisition_case (municipality, standing_since, case_number)
    WHERE status = 'OPEN';
CREATE INDEX acquisition_case_by_amount ON portvagt.acquisition_case (municipality, amount, case_number)
    WHERE status = 'OPEN';
