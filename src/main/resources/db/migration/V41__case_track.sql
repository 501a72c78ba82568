-- How thoroughly a case is treated (sagsspor): what the rule or the secretariat has chosen, and why.

ALTER TABLE portvagt.acquisition_case
    ADD COLUMN track text CHECK (track IN ('SMALL', 'STANDARD', 'LARGE')),
    ADD COLUMN track_reason text,
    ADD CONSTRAINT case_track_with_reason CHECK ((track IS NULL) = (track_reason IS NULL));
COMMENT ON COLUMN portvagt.acquisition_case.track IS
    'The latest of case_track, kept by a trigger; null before the rule is asked, which counts as STANDARD';

CREATE TABLE portvagt.case_track (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    track text NOT NULL CHECK (track IN ('SMALL', 'STANDARD', 'LARGE')),
    reason text NOT NULL CHECK (reason <> ''),
    since timestamptz NOT NULL
);
COMMENT ON TABLE portvagt.case_track IS 'Every track a case had, with the reason; each is higher than the one before';
CREATE INDEX case_track_of_case ON portvagt.case_track (case_number, id);
CREATE TRIGGER case_track_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.case_track
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.case_track FROM "${applicationRole}";
