-- A case can be stopped by an intervention, but not while its solution is in operation; and nobody decides their own.

ALTER TABLE portvagt.acquisition_case
    DROP CONSTRAINT acquisition_case_status_check,
    ADD CONSTRAINT acquisition_case_status_check
        CHECK (status IN ('OPEN', 'REJECTED', 'WITHDRAWN', 'DROPPED', 'STOPPED', 'RETIRED'));

-- Otherwise the register would show a solution in operation that nobody answers for any more.
CREATE FUNCTION portvagt.refuse_end_in_operation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.solution WHERE case_number = NEW.case_number AND retired_on IS NULL) THEN
        RAISE EXCEPTION 'Sag % har en løsning i drift og kan kun afsluttes gennem udfasning', NEW.case_number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_not_ended_in_operation BEFORE UPDATE OF status ON portvagt.acquisition_case
    FOR EACH ROW WHEN (OLD.status = 'OPEN' AND NEW.status <> 'OPEN')
    EXECUTE FUNCTION portvagt.refuse_end_in_operation();

-- Separation of duties, whatever way a decision comes in: who raised a case does not decide it. Taking it back, giving
-- it up for want of money and stopping it are no favours to oneself; the council's decision is only reported.
CREATE FUNCTION portvagt.refuse_own_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.acquisition_case
               WHERE case_number = NEW.case_number AND requester = NEW.decided_by) THEN
        RAISE EXCEPTION 'Funktionsadskillelse: % har selv rejst sag % og kan ikke afgøre den',
            NEW.decided_by, NEW.case_number USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_not_by_requester BEFORE INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.case_number IS NOT NULL
        AND NEW.authority IN ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER')
        AND NEW.outcome NOT IN ('WITHDRAWN', 'DROPPED', 'STOPPED', 'NOTED'))
    EXECUTE FUNCTION portvagt.refuse_own_decision();
