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
        AND NEW.authority IN ('STEERING_GROUP', 'WRITTEN_PROCEDURE', 'CHAIR', 'MANAGER', 'SYSTEM_OWNER')
        AND NEW.outcome NOT IN ('WITHDRAWN', 'DROPPED', 'STOPPED', 'NOTED'))
    EXECUTE FUNCTION portvagt.refuse_own_decision();

-- What the steering group has bought, nobody else gives up: until it is in use, only a stop by the group or an
-- intervention ends the case.
CREATE OR REPLACE FUNCTION portvagt.refuse_drop_of_bought() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.acquisition_case
               WHERE case_number = NEW.case_number AND phase = 'IMPLEMENTATION') THEN
        RAISE EXCEPTION 'the steering group has bought case %: it is not dropped without it', NEW.case_number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER decision_drops_nothing_bought BEFORE INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.subject = 'DROP') EXECUTE FUNCTION portvagt.refuse_drop_of_bought();

-- A decision on a paper is about the paper's matter, and at a meeting it is about the paper of the item decided.
CREATE OR REPLACE FUNCTION portvagt.check_paper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paper portvagt.decision_paper;
BEGIN
    SELECT * INTO paper FROM portvagt.decision_paper WHERE id = NEW.paper_id;
    NEW.review_id := paper.review_id;
    IF NEW.paper_id IS NULL OR paper.id IS NULL THEN
        RETURN NEW; -- the foreign key refuses a paper that does not exist
    END IF;
    IF paper.municipality <> NEW.municipality OR paper.case_number IS DISTINCT FROM NEW.case_number
            OR paper.review_id IS NOT NULL AND NEW.subject <> (
                SELECT CASE kind WHEN 'GATE' THEN gate ELSE kind END FROM portvagt.gate_review WHERE id = paper.review_id)
            OR NEW.meeting_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM portvagt.agenda_item item
                WHERE item.meeting_id = NEW.meeting_id AND item.item_number = NEW.item_number
                    AND item.paper_id = NEW.paper_id) THEN
        RAISE EXCEPTION 'paper % is not about what is decided', NEW.paper_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER decision_on_its_paper BEFORE INSERT ON portvagt.decision
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_paper();

-- An approval grants what its paper asks for, in the statement that records it: nobody, the application included, grants
-- anything in another way. Where the council must appropriate, its decision grants and the steering group's does not.
CREATE OR REPLACE FUNCTION portvagt.grant_what_was_asked() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portvagt.decision_grant (municipality, decision_id, paper_id, kind, line, year, every_year, from_line,
        from_year, case_number, amount)
    SELECT NEW.municipality, NEW.id, paper.id, asked.kind, asked.line, asked.year, coalesce(asked."everyYear", false),
        asked."fromLine", asked."fromYear", asked."caseNumber", asked.amount
    FROM portvagt.decision_paper paper
    CROSS JOIN jsonb_to_recordset(paper.asks) AS asked (kind text, line text, year int, "everyYear" boolean,
        "fromLine" text, "fromYear" int, "caseNumber" text, amount numeric)
    WHERE paper.id = NEW.paper_id AND paper.needs_council = (NEW.authority = 'COUNCIL');
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER decision_grants AFTER INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.paper_id IS NOT NULL AND NEW.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS'))
    EXECUTE FUNCTION portvagt.grant_what_was_asked();
