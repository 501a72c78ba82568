-- Rules of meetings. Repeatable: see R__ledger.sql.

-- After the chair has confirmed an item, it is history like the decision made of it.
CREATE OR REPLACE FUNCTION portvagt.refuse_change_of_confirmed_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'PUBLISHED' AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
        RAISE EXCEPTION 'item % of meeting % is decided: % refused', OLD.item_number, OLD.meeting_id, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    -- Back to those that wait is the way out of a meeting that was broken off; lapsing forgets nothing.
    IF TG_OP = 'UPDATE' AND OLD.state = 'DECIDED' AND OLD.confirmed_at IS NOT NULL AND NEW.state IN ('DECIDED', 'PUBLISHED')
        AND (NEW.outcome, NEW.reason, NEW.wording, NEW.present, NEW.stood_down, NEW.meeting_id, NEW.item_number,
             NEW.paper_id, NEW.subject, NEW.confirmed_at, NEW.confirmed_by)
            IS DISTINCT FROM (OLD.outcome, OLD.reason, OLD.wording, OLD.present, OLD.stood_down, OLD.meeting_id,
             OLD.item_number, OLD.paper_id, OLD.subject, OLD.confirmed_at, OLD.confirmed_by) THEN
        RAISE EXCEPTION 'item % of meeting % is confirmed: % refused', OLD.item_number, OLD.meeting_id, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER agenda_item_confirmed BEFORE UPDATE OR DELETE ON portvagt.agenda_item
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_item();

CREATE OR REPLACE FUNCTION portvagt.refuse_change_of_confirmed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed bigint := CASE TG_OP WHEN 'INSERT' THEN NEW.agenda_item_id ELSE OLD.agenda_item_id END;
BEGIN
    IF EXISTS (SELECT FROM portvagt.agenda_item
               WHERE id = changed AND state IN ('DECIDED', 'PUBLISHED') AND confirmed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'item % is confirmed: % of who took part refused', changed, TG_OP
            USING ERRCODE = 'restrict_violation', HINT = 'A later meeting corrects it.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER item_participation_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.item_participation
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_part();

CREATE OR REPLACE FUNCTION portvagt.refuse_change_of_confirmed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held bigint := CASE TG_OP WHEN 'INSERT' THEN NEW.meeting_id ELSE OLD.meeting_id END;
BEGIN
    IF EXISTS (SELECT FROM portvagt.meeting WHERE id = held AND (confirmed_at IS NOT NULL OR state = 'CLOSED'))
        OR EXISTS (SELECT FROM portvagt.agenda_item
                   WHERE meeting_id = held AND state IN ('DECIDED', 'PUBLISHED') AND confirmed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'meeting % is confirmed: % of % refused', held, TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER meeting_attendance_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.meeting_attendance
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_meeting();
CREATE OR REPLACE TRIGGER meeting_information_confirmed BEFORE INSERT OR UPDATE OR DELETE ON portvagt.meeting_information
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_confirmed_meeting();

CREATE OR REPLACE FUNCTION portvagt.refuse_to_close_open_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED' AND EXISTS (
            SELECT FROM portvagt.agenda_item WHERE meeting_id = NEW.id AND state IN ('ON_AGENDA', 'DECIDED')) THEN
        RAISE EXCEPTION 'meeting % has open items', NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER meeting_closed_without_open_items BEFORE UPDATE ON portvagt.meeting
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_to_close_open_meeting();

-- Only the end of an open case is proposed. The row lock makes who closes the case wait, and then lapse the proposal.
CREATE OR REPLACE FUNCTION portvagt.check_end_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM portvagt.acquisition_case
    WHERE case_number = NEW.ends_case AND municipality = NEW.municipality AND status = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'case % is not open: nobody proposes its end', NEW.ends_case
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER agenda_item_ends_open_case BEFORE INSERT ON portvagt.agenda_item
    FOR EACH ROW WHEN (NEW.ends_case IS NOT NULL) EXECUTE FUNCTION portvagt.check_end_proposal();
