-- A decision is never changed: a later meeting corrects it by a decision of its own that names it.

ALTER TABLE portvagt.decision
    ADD COLUMN corrects bigint REFERENCES portvagt.decision,
    ADD CONSTRAINT decision_correction_names_decision CHECK ((subject = 'CORRECTION') = (corrects IS NOT NULL)),
    ADD CONSTRAINT decision_correction_is_later CHECK (corrects < id);
COMMENT ON COLUMN portvagt.decision.corrects IS
    'The decision whose wording this one corrects. It documents: money and the course of the case stay as they are';
-- What is corrected is in force as corrected: whoever wants it otherwise corrects the correction. One that was not
-- approved corrects nothing.
CREATE UNIQUE INDEX decision_corrected_once ON portvagt.decision (corrects)
    WHERE outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS');

CREATE FUNCTION portvagt.check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM portvagt.decision corrected
        WHERE corrected.id = NEW.corrects AND corrected.municipality = NEW.municipality
            AND corrected.case_number IS NOT DISTINCT FROM NEW.case_number
            AND corrected.meeting_id IS DISTINCT FROM NEW.meeting_id)
    THEN
        RAISE EXCEPTION 'Decision % cannot be corrected here', NEW.corrects
            USING ERRCODE = 'restrict_violation',
                  HINT = 'A later meeting of the same municipality corrects it, on the same case.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_correction BEFORE INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION portvagt.check_correction();

ALTER TABLE portvagt.agenda_item
    ADD COLUMN corrects_decision bigint REFERENCES portvagt.decision,
    ADD CONSTRAINT item_correction_names_decision CHECK ((kind = 'CORRECTION') = (corrects_decision IS NOT NULL)),
    ADD CONSTRAINT item_correction_is_its_subject CHECK ((kind = 'CORRECTION') = (subject = 'CORRECTION'));
-- A decision is proposed to be corrected once at a time.
CREATE UNIQUE INDEX agenda_item_of_correction ON portvagt.agenda_item (corrects_decision)
    WHERE state IN ('WAITING', 'ON_AGENDA', 'DECIDED');

-- What is decided on a case is not only gate reviews; V50 meant to allow it and took the check on the municipality away.
ALTER TABLE portvagt.decision_paper
    DROP CONSTRAINT IF EXISTS decision_paper_check,
    DROP CONSTRAINT IF EXISTS decision_paper_check1,
    ADD CONSTRAINT decision_paper_case_of_municipality CHECK (case_number LIKE municipality || '-%');
