-- Half-year follow-up: what each office has used of each line and is expected to use before the year ends.

CREATE TABLE portvagt.budget_follow_up (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    as_of date NOT NULL,
    remarks text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL CHECK (recorded_by <> '')
);
COMMENT ON TABLE portvagt.budget_follow_up IS 'Each revision is a follow-up of its own; append-only';
CREATE INDEX budget_follow_up_of_year ON portvagt.budget_follow_up (municipality, year, id);

CREATE TABLE portvagt.budget_follow_up_row (
    follow_up_id bigint NOT NULL REFERENCES portvagt.budget_follow_up,
    line text NOT NULL CHECK (line IN ('ACQUISITION', 'OPERATION')),
    office text NOT NULL,
    budget numeric(18, 2) NOT NULL,
    spent numeric(18, 2) NOT NULL CHECK (spent >= 0),
    committed numeric(18, 2) NOT NULL CHECK (committed >= 0),
    reserved numeric(18, 2) NOT NULL CHECK (reserved >= 0),
    expected numeric(18, 2) NOT NULL CHECK (expected >= 0),
    reason text,
    PRIMARY KEY (follow_up_id, line, office),
    CONSTRAINT expectation_with_reason CHECK (expected = 0 OR (reason <> '') IS TRUE)
);
COMMENT ON COLUMN portvagt.budget_follow_up_row.office IS 'Empty: what is not distributed to offices';
COMMENT ON COLUMN portvagt.budget_follow_up_row.budget IS
    'The office''s frames; without an office what the line has beyond the frames, negative when they exceed it';
COMMENT ON COLUMN portvagt.budget_follow_up_row.expected IS 'Beyond what is spent, committed or reserved';

CREATE TABLE portvagt.budget_follow_up_item (
    agenda_item_id bigint PRIMARY KEY REFERENCES portvagt.agenda_item,
    follow_up_id bigint NOT NULL REFERENCES portvagt.budget_follow_up
);
COMMENT ON TABLE portvagt.budget_follow_up_item IS 'Where the steering group saw the follow-up';

CREATE TRIGGER budget_follow_up_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.budget_follow_up
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER budget_follow_up_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.budget_follow_up_row
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
CREATE TRIGGER budget_follow_up_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.budget_follow_up_item
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE
    ON portvagt.budget_follow_up, portvagt.budget_follow_up_row, portvagt.budget_follow_up_item FROM "${applicationRole}";

-- The follow-up is a matter of the steering group: what was allowed before stays allowed, whoever has added to it.
DO $$
DECLARE
    extended record;
BEGIN
    FOR extended IN
        SELECT c.conrelid::regclass AS relation, c.conname AS name,
            pg_get_expr(c.conbin, c.conrelid) AS condition, more.allowed
        FROM (VALUES
            ('portvagt.agenda_item', 'agenda_item_kind_check', 'kind = ''BUDGET_FOLLOW_UP'''),
            ('portvagt.agenda_item', 'item_of_year', 'kind = ''BUDGET_FOLLOW_UP'' AND budget_year IS NOT NULL'),
            ('portvagt.decision', 'decision_subject_check', 'subject = ''BUDGET_FOLLOW_UP'''),
            ('portvagt.decision', 'decision_budget_or_case', 'subject = ''BUDGET_FOLLOW_UP'' AND case_number IS NULL')
            ) AS more (relation, name, allowed)
        JOIN pg_constraint c ON c.conrelid = more.relation::regclass AND c.conname = more.name
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I CHECK ((%s) OR %s)',
            extended.relation, extended.name, extended.name, extended.condition, extended.allowed);
    END LOOP;
END $$;
