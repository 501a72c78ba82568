-- Rules of minutes. Repeatable: see R__ledger.sql.

CREATE OR REPLACE FUNCTION portvagt.refuse_change_of_frozen_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('APPROVED', 'DROPPED') THEN
        RAISE EXCEPTION 'Minutes % are frozen: % refused', OLD.id, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'Make a new version that corrects them.';
    END IF;
    IF (NEW.municipality, NEW.meeting_id, NEW.version) IS DISTINCT FROM (OLD.municipality, OLD.meeting_id, OLD.version)
        OR (NEW.corrects, NEW.correction_reason) IS DISTINCT FROM (OLD.corrects, OLD.correction_reason)
    THEN
        RAISE EXCEPTION 'Minutes % stay the version they are: UPDATE refused', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state = 'APPROVED' AND NOT EXISTS (SELECT FROM portvagt.document
        WHERE document.id = NEW.document_id AND document.sha256 = NEW.document_sha256
            AND document.meeting_id = NEW.meeting_id AND document.kind = 'MINUTES')
    THEN
        RAISE EXCEPTION 'Document % is not that of minutes %', NEW.document_id, NEW.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER minutes_frozen BEFORE UPDATE ON portvagt.minutes
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_frozen_minutes();

CREATE OR REPLACE FUNCTION portvagt.check_minutes_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM portvagt.meeting
        WHERE meeting.id = NEW.meeting_id AND meeting.municipality = NEW.municipality)
        OR NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT FROM portvagt.minutes corrected
            WHERE corrected.id = NEW.corrects AND corrected.meeting_id = NEW.meeting_id
                AND corrected.state = 'APPROVED' AND corrected.version = NEW.version - 1)
    THEN
        RAISE EXCEPTION 'Minutes of meeting % cannot have version %', NEW.meeting_id, NEW.version
            USING ERRCODE = 'restrict_violation',
                  HINT = 'A version corrects the approved one before it, of the same meeting and municipality.';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER minutes_version_follows BEFORE INSERT ON portvagt.minutes
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_minutes_version();
