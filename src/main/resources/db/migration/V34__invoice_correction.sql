-- Credit notes and reversals of booked invoices: who asked, who decided and why. R__ledger.sql has the rules.

-- What was spent can be taken back in parts: the sum of the parts is checked where a booking is made.
ALTER TABLE portvagt.booking DROP CONSTRAINT booking_corrected_once;
CREATE INDEX booking_corrects ON portvagt.booking (corrects) WHERE corrects IS NOT NULL;
COMMENT ON COLUMN portvagt.booking.corrects IS
    'The booking this one reverses: once and exactly, or what was spent in parts up to its amount';

-- An invoice whose booking was reversed as wrong can be booked again, as the next attempt.
ALTER TABLE portvagt.invoice
    ADD COLUMN attempt int NOT NULL DEFAULT 1 CHECK (attempt > 0),
    DROP CONSTRAINT invoice_paid_once,
    ADD CONSTRAINT invoice_paid_once UNIQUE (municipality, cvr, number_key, attempt);
COMMENT ON COLUMN portvagt.invoice.attempt IS 'One more than the number of its bookings that were reversed';

CREATE TABLE portvagt.invoice_correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    invoice_id bigint NOT NULL REFERENCES portvagt.invoice,
    kind text NOT NULL CHECK (kind IN ('CREDIT_NOTE', 'REVERSAL')),
    cvr text NOT NULL,
    credit_note_number text,
    number_key text GENERATED ALWAYS AS (portvagt.document_key(credit_note_number)) STORED,
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    reason text NOT NULL CHECK (reason <> ''),
    proposed_by text NOT NULL CHECK (proposed_by <> ''),
    outcome text NOT NULL CHECK (outcome IN ('APPROVED', 'REJECTED')),
    decision_reason text NOT NULL CHECK (decision_reason <> ''),
    decided_by text NOT NULL CHECK (decided_by <> ''),
    decided_at timestamptz NOT NULL,
    booking_key text UNIQUE,
    CONSTRAINT credit_note_is_numbered CHECK ((kind = 'CREDIT_NOTE') = ((number_key <> '') IS TRUE)),
    CONSTRAINT correction_decided_by_another CHECK (decided_by <> proposed_by),
    CONSTRAINT correction_approved_is_booked CHECK ((outcome = 'APPROVED') = (booking_key IS NOT NULL))
);
COMMENT ON TABLE portvagt.invoice_correction IS
    'What was decided about taking back a booked invoice, in part or in full, in DKK without VAT; append-only';
CREATE INDEX invoice_correction_of_invoice ON portvagt.invoice_correction (invoice_id);
-- A vendor numbers its credit notes: the same number again is the same credit note.
CREATE UNIQUE INDEX credit_note_once ON portvagt.invoice_correction (municipality, cvr, number_key)
    WHERE kind = 'CREDIT_NOTE' AND outcome = 'APPROVED';
CREATE TRIGGER invoice_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.invoice_correction
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.invoice_correction FROM "${applicationRole}";
