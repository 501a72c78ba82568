-- Rules of blanket approvals. Repeatable: see R__ledger.sql.

-- A purchase is within what the steering group has approved, whatever a process says. How much a year is the ledger's
-- rule: only that much is reserved under the approval's number, and no account is negative.
CREATE OR REPLACE FUNCTION portvagt.check_blanket_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    classes text[] := ARRAY['NONE', 'ORDINARY', 'SENSITIVE'];
    terms portvagt.blanket_approval;
BEGIN
    SELECT * INTO terms FROM portvagt.blanket_approval WHERE number = NEW.approval;
    IF NOT EXISTS (SELECT FROM portvagt.decision
                   WHERE id = NEW.decision_id AND case_number = NEW.approval AND subject = 'BLANKET_APPROVAL'
                       AND outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')) THEN
        RAISE EXCEPTION 'decision % does not approve %', NEW.decision_id, NEW.approval USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.amount > terms.purchase_limit
            OR NEW.ordered_on NOT BETWEEN terms.valid_from AND terms.valid_until
            OR array_position(classes, NEW.data_class) > array_position(classes, terms.data_class)
            OR NOT NEW.buyer = ANY (terms.buyers)
            OR NEW.approved_by IS DISTINCT FROM terms.approver
            OR NEW.cvr <> coalesce(terms.cvr, NEW.cvr) THEN
        RAISE EXCEPTION 'purchase % is outside blanket approval %', NEW.booking_key, NEW.approval
            USING ERRCODE = 'check_violation', CONSTRAINT = 'blanket_purchase_within_approval';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER blanket_purchase_check BEFORE INSERT ON portvagt.blanket_purchase
    FOR EACH ROW EXECUTE FUNCTION portvagt.check_blanket_purchase();

-- Money is committed under a blanket approval by a purchase only, and for what it costs. At the end of the transaction:
-- the ledger answers whether there is money before the purchase is written down.
CREATE OR REPLACE FUNCTION portvagt.check_blanket_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM portvagt.decision WHERE id = NEW.decision_id AND subject = 'BLANKET_APPROVAL')
            AND NOT EXISTS (
                SELECT FROM portvagt.blanket_purchase
                WHERE booking_key = NEW.booking_key AND approval = NEW.case_number AND amount = NEW.amount) THEN
        RAISE EXCEPTION 'booking % commits money of blanket approval % without a purchase', NEW.booking_key,
            NEW.case_number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS booking_of_blanket_purchase ON portvagt.booking;
CREATE CONSTRAINT TRIGGER booking_of_blanket_purchase AFTER INSERT ON portvagt.booking
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.operation IN ('COMMIT_RESERVED', 'COMMIT_FROM_POOL'))
    EXECUTE FUNCTION portvagt.check_blanket_commitment();

CREATE OR REPLACE VIEW portvagt.money_owner AS
    SELECT case_number, title FROM portvagt.acquisition_case
    UNION ALL SELECT number, title FROM portvagt.blanket_approval;
COMMENT ON VIEW portvagt.money_owner IS 'What the ledger keeps money for: cases, and blanket approvals under their number';
