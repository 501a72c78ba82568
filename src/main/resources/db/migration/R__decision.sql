-- Rules of decisions. Repeatable: see R__ledger.sql.

-- A decision is never changed: a later meeting corrects it by a decision of its own that names it.
CREATE OR REPLACE FUNCTION portvagt.check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE OR REPLACE TRIGGER decision_correction BEFORE INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION portvagt.check_correction();

-- Separation of duties, whichever code records a decision: the requester of a case does not decide it. Withdrawing a
-- case, dropping it for lack of money and stopping it do not favour the requester; the council's decision is only reported.
CREATE OR REPLACE FUNCTION portvagt.refuse_own_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.acquisition_case
               WHERE case_number = NEW.case_number AND requester = NEW.decided_by) THEN
        RAISE EXCEPTION 'Funktionsadskillelse: % har selv rejst sag % og kan ikke afgøre den',
            NEW.decided_by, NEW.case_number USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER decision_not_by_requester BEFORE INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.case_number IS NOT NULL
        AND NEW.authority IN ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER')
        AND NEW.outcome NOT IN ('WITHDRAWN', 'DROPPED', 'STOPPED', 'NOTED'))
    EXECUTE FUNCTION portvagt.refuse_own_decision();
