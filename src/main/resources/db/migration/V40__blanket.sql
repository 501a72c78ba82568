-- Blanket approvals: what the steering group has decided in advance that an office may buy (rammegodkendelser), and the
-- purchases on them. R__blanket.sql has the rules.
--
-- A blanket approval has a number of the same series as cases. Under that number the ledger sets aside its money.

ALTER TABLE portvagt.decision DROP CONSTRAINT decision_subject_check;
ALTER TABLE portvagt.decision ADD CONSTRAINT decision_subject_check CHECK (subject IN
    ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING', 'CONTRACT_CHANGE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER',
     'BUDGET_FOLLOW_UP', 'WITHDRAWAL', 'DROP', 'RESOURCES', 'BASELINE', 'INTERVENTION', 'BLANKET_APPROVAL', 'CORRECTION',
     'OTHER'));
ALTER TABLE portvagt.agenda_item DROP CONSTRAINT agenda_item_kind_check;
ALTER TABLE portvagt.agenda_item ADD CONSTRAINT agenda_item_kind_check CHECK (kind IN
    ('GATE', 'BUDGET_YEAR', 'BUDGET_CHANGE', 'CARRY_OVER', 'BUDGET_FOLLOW_UP', 'RESOURCES', 'BASELINE', 'INTERVENTION',
     'BLANKET_APPROVAL', 'CORRECTION', 'OTHER'));

CREATE TABLE portvagt.blanket_approval (
    number text PRIMARY KEY CHECK (number ~ '^[0-9]{3}-[0-9]{4}-[0-9]{4,}$'),
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    title text NOT NULL CHECK (title <> ''),
    office text NOT NULL CHECK (office <> ''),
    category text NOT NULL CHECK (category IN ('HARDWARE', 'SOFTWARE', 'CONSULTANCY')),
    cvr text CHECK (portvagt.is_cvr(cvr)),
    vendor text CHECK (vendor <> ''),
    agreement text CHECK (agreement <> ''),
    yearly_limit numeric(18, 2) NOT NULL CHECK (yearly_limit > 0),
    purchase_limit numeric(18, 2) NOT NULL CHECK (purchase_limit > 0),
    data_class text NOT NULL CHECK (data_class IN ('NONE', 'ORDINARY', 'SENSITIVE')),
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    buyers text[] NOT NULL CHECK (cardinality(buyers) > 0),
    approver text CHECK (approver <> ''),
    proposed_by text NOT NULL CHECK (proposed_by <> ''),
    proposed_at timestamptz NOT NULL,
    CONSTRAINT blanket_number_names_municipality CHECK (number LIKE municipality || '-%'),
    CONSTRAINT blanket_names_vendor_or_agreement CHECK (coalesce(cvr, agreement) IS NOT NULL),
    CONSTRAINT blanket_vendor_is_named CHECK ((cvr IS NULL) = (vendor IS NULL)),
    CONSTRAINT blanket_purchase_within_year CHECK (purchase_limit <= yearly_limit),
    CONSTRAINT blanket_ends_after_it_begins CHECK (valid_until >= valid_from)
);
COMMENT ON TABLE portvagt.blanket_approval IS
    'What is proposed to be bought without a case of its own; append-only. In force when a decision on its number approves it';
COMMENT ON COLUMN portvagt.blanket_approval.agreement IS 'The framework agreement that purchases are called off from';
COMMENT ON COLUMN portvagt.blanket_approval.yearly_limit IS 'DKK without VAT in each calendar year';
COMMENT ON COLUMN portvagt.blanket_approval.purchase_limit IS 'DKK without VAT for one purchase';
COMMENT ON COLUMN portvagt.blanket_approval.data_class IS 'The most sensitive data that what is bought may hold';
COMMENT ON COLUMN portvagt.blanket_approval.buyers IS 'User ids of those who may order';
COMMENT ON COLUMN portvagt.blanket_approval.approver IS 'User id of the person who approves each purchase; none: nobody needs to';
CREATE INDEX blanket_approval_of_municipality ON portvagt.blanket_approval (municipality, valid_until);
CREATE TRIGGER blanket_approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.blanket_approval
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.blanket_approval FROM "${applicationRole}";

CREATE TABLE portvagt.blanket_purchase (
    booking_key text PRIMARY KEY,
    approval text NOT NULL REFERENCES portvagt.blanket_approval,
    decision_id bigint NOT NULL REFERENCES portvagt.decision,
    subject text NOT NULL CHECK (subject <> ''),
    amount numeric(18, 2) NOT NULL CHECK (amount > 0),
    data_class text NOT NULL CHECK (data_class IN ('NONE', 'ORDINARY', 'SENSITIVE')),
    cvr text NOT NULL CHECK (portvagt.is_cvr(cvr)),
    vendor text NOT NULL CHECK (vendor <> ''),
    buyer text NOT NULL CHECK (buyer <> ''),
    approved_by text CHECK (approved_by <> buyer),
    ordered_on date NOT NULL
);
COMMENT ON TABLE portvagt.blanket_purchase IS
    'Each order on a blanket approval, under the key by which the ledger commits its money; append-only';
CREATE INDEX blanket_purchase_of_approval ON portvagt.blanket_purchase (approval, ordered_on);
CREATE TRIGGER blanket_purchase_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.blanket_purchase
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.blanket_purchase FROM "${applicationRole}";
