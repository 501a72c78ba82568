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
--
-- A change of a solution in operation asks for what it adds a year. Its approval (G3) grants the solution what is in force
-- at that moment and the addition, in every later year in which another amount is in force, too. So the decision in force
-- names the whole cost, as a change of the contract does, and two that are decided at once both count.
CREATE OR REPLACE FUNCTION portvagt.grant_what_was_asked() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    changed text := (SELECT solution FROM portvagt.solution_change WHERE case_number = NEW.case_number);
BEGIN
    IF NEW.case_number IS NOT NULL AND EXISTS (
            SELECT FROM portvagt.decision_paper paper
            CROSS JOIN jsonb_to_recordset(paper.asks) AS asked (kind text, "caseNumber" text)
            WHERE paper.id = NEW.paper_id AND asked.kind = 'COMMIT' AND asked."caseNumber" IS DISTINCT FROM changed
                AND asked."caseNumber" IS NOT NULL) THEN
        RAISE EXCEPTION 'a decision on case % grants no other case its operation', NEW.case_number
            USING ERRCODE = 'check_violation';
    END IF;
    -- Of two changes that are decided at once the second waits, and adds to what the first has granted.
    PERFORM FROM portvagt.acquisition_case WHERE case_number = changed FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM portvagt.operation_grants(changed) g WHERE g.decision_id > NEW.id) THEN
        RAISE EXCEPTION 'a later decision on % was recorded first', changed
            USING ERRCODE = 'serialization_failure', HINT = 'Lock the case of the solution first, and record again.';
    END IF;
    INSERT INTO portvagt.decision_grant (municipality, decision_id, paper_id, kind, line, year, every_year, from_line,
        from_year, case_number, amount)
    SELECT NEW.municipality, NEW.id, paper.id, asked.kind, asked.line, since.year, coalesce(asked."everyYear", false),
        asked."fromLine", asked."fromYear", asked."caseNumber", asked.amount + CASE WHEN adds.it THEN coalesce((
            SELECT g.amount FROM portvagt.operation_grants(changed) g
            JOIN portvagt.decision ruling ON ruling.id = g.decision_id
            WHERE (g.year = since.year OR g.every_year AND g.year < since.year)
                AND ruling.subject IN ('G3', 'CONTRACT_CHANGE', 'EXISTING_SOLUTIONS')
                AND ruling.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                -- What the same review granted before is decided again, and is not added to.
                AND (NEW.review_id IS NULL OR ruling.review_id IS DISTINCT FROM NEW.review_id)
            ORDER BY ruling.id DESC, g.year DESC LIMIT 1), 0) ELSE 0 END
    FROM portvagt.decision_paper paper
    CROSS JOIN jsonb_to_recordset(paper.asks) AS asked (kind text, line text, year int, "everyYear" boolean,
        "fromLine" text, "fromYear" int, "caseNumber" text, amount numeric)
    CROSS JOIN LATERAL (SELECT asked.kind = 'COMMIT' AND asked."caseNumber" = changed AS it) adds
    CROSS JOIN LATERAL (
        SELECT asked.year
        UNION SELECT g.year FROM portvagt.operation_grants(changed) g WHERE adds.it AND g.year > asked.year) AS since (year)
    WHERE paper.id = NEW.paper_id AND paper.needs_council = (NEW.authority = 'COUNCIL');
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER decision_grants AFTER INSERT ON portvagt.decision
    FOR EACH ROW WHEN (NEW.paper_id IS NOT NULL AND NEW.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS'))
    EXECUTE FUNCTION portvagt.grant_what_was_asked();
