-- Rules of contracts. Repeatable: see R__ledger.sql.

-- A signed contract changes its terms only as a decision on them says: whichever code, import or person writes the row.
CREATE OR REPLACE FUNCTION portvagt.check_contract_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.vendor, NEW.amount, NEW.signed_on) IS DISTINCT FROM (OLD.vendor, OLD.amount, OLD.signed_on)
            OR NEW.decision_id IS NOT DISTINCT FROM OLD.decision_id
            OR NEW.decision_id < OLD.decision_id
            OR NOT EXISTS (
                SELECT FROM portvagt.decision ruling
                JOIN portvagt.contract_change change ON change.review_id = ruling.review_id
                WHERE ruling.id = NEW.decision_id AND ruling.subject = 'CONTRACT_CHANGE'
                    AND ruling.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                    AND ruling.case_number = NEW.case_number AND change.case_number = NEW.case_number
                    AND (change.notice_date, change.end_date)
                        IS NOT DISTINCT FROM (NEW.notice_date, NEW.end_date)) THEN
        RAISE EXCEPTION 'the terms of contract % change by a decision of their own', NEW.case_number
            USING ERRCODE = 'restrict_violation', HINT = 'Propose the change and have it decided.';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER contract_terms_are_decided BEFORE UPDATE ON portvagt.contract
    FOR EACH ROW WHEN ((OLD.vendor, OLD.amount, OLD.signed_on, OLD.notice_date, OLD.end_date, OLD.decision_id)
        IS DISTINCT FROM (NEW.vendor, NEW.amount, NEW.signed_on, NEW.notice_date, NEW.end_date, NEW.decision_id))
    EXECUTE FUNCTION portvagt.check_contract_terms();
