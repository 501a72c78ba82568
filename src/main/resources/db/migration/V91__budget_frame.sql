-- Frames (rammer): how the approved budget of a line is meant for categories and offices. The hard limit stays on the
-- line; a frame tells when an office uses more than was meant for it.

CREATE TABLE portvagt.budget_frame_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_key text NOT NULL CHECK (entry_key <> ''),
    entry smallint NOT NULL CHECK (entry > 0),
    municipality char(3) NOT NULL,
    line text NOT NULL CHECK (line IN ('ACQUISITION', 'OPERATION')),
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    category text NOT NULL CHECK (category IN ('hardware', 'software', 'consultancy')),
    office text NOT NULL CHECK (office <> ''),
    amount numeric(18, 2) NOT NULL CHECK (amount <> 0),
    decision_id bigint NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL CHECK (entered_by <> ''),
    CONSTRAINT frame_entry_once UNIQUE (entry_key, entry),
    CONSTRAINT frame_entry_on_decision_of_own_municipality
        FOREIGN KEY (municipality, decision_id) REFERENCES portvagt.decision (municipality, id)
);
COMMENT ON TABLE portvagt.budget_frame_entry IS
    'What was given to or taken from a frame, in DKK, append-only; the frame is the sum of its entries';
CREATE INDEX budget_frame_entry_of_year ON portvagt.budget_frame_entry (municipality, year);

CREATE FUNCTION portvagt.check_frame_entry() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- After the statement, so that all entries of a move are there: no frame ends below nothing.
CREATE FUNCTION portvagt.check_frames() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER budget_frame_entry_check BEFORE INSERT ON portvagt.budget_frame_entry
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_frame_entry();
CREATE TRIGGER budget_frame_entry_not_negative AFTER INSERT ON portvagt.budget_frame_entry
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION portvagt.check_frames();
CREATE TRIGGER budget_frame_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.budget_frame_entry
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.budget_frame_entry FROM "${applicationRole}";
