-- Purchases of one office that a person says have the same purpose: they count as one purchase for the authority to decide.

CREATE TABLE portvagt.related_purchase (
    case_number text NOT NULL REFERENCES portvagt.acquisition_case,
    related_to text NOT NULL REFERENCES portvagt.acquisition_case,
    reason text NOT NULL CHECK (reason <> ''),
    confirmed_by text NOT NULL CHECK (confirmed_by <> ''),
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (case_number, related_to),
    CONSTRAINT related_purchase_of_another_case CHECK (case_number <> related_to),
    CONSTRAINT related_purchase_of_municipality CHECK (left(case_number, 3) = left(related_to, 3))
);
COMMENT ON TABLE portvagt.related_purchase IS
    'Both cases count as one purchase, whichever of them is reviewed; append-only, because a decision rests on it';
COMMENT ON COLUMN portvagt.related_purchase.confirmed_by IS 'User id';
CREATE INDEX related_purchase_reverse ON portvagt.related_purchase (related_to);
CREATE TRIGGER related_purchase_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portvagt.related_purchase
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON portvagt.related_purchase FROM "${applicationRole}";
