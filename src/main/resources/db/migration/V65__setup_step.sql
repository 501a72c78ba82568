-- What a digitalisation manager has established in the municipality, with the mandate of its steering group. The facts
-- (who is chair, which year is open) are asked where they are; here is who said so, when, and what was agreed.
CREATE TABLE portvagt.setup_step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    step text NOT NULL CHECK (step IN ('STEERING_GROUP', 'BUDGET', 'SECRETARIAT', 'RULES', 'TEAM')),
    note text CHECK (note ~ '\S' AND length(note) <= 4000),
    given_by text CHECK (given_by ~ '\S' AND length(given_by) <= 200),
    given_on date,
    done_by text NOT NULL CHECK (done_by <> ''),
    done_at timestamptz NOT NULL,
    CONSTRAINT mandate_is_whole CHECK (step <> 'STEERING_GROUP'
        OR note IS NOT NULL AND given_by IS NOT NULL AND given_on IS NOT NULL)
);
COMMENT ON COLUMN portvagt.setup_step.note IS 'What was agreed; for the steering group the text of its mandate';
COMMENT ON COLUMN portvagt.setup_step.given_by IS 'Who gave the mandate, as a Danish reader is told: Direktionen';
CREATE INDEX setup_step_of_municipality ON portvagt.setup_step (municipality, id);
CREATE TRIGGER setup_step_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.setup_step
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.setup_step FROM "${applicationRole}";
