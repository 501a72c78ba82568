-- Orders to end a case: who withdraws or stops it, and why. The case's own process carries the order out, and takes
-- nothing of it from its variables.

CREATE TABLE portvagt.end_order (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality char(3) NOT NULL REFERENCES portvagt.municipality,
    case_number text NOT NULL REFERENCES portvagt.acquisition_case CHECK (case_number LIKE municipality || '-%'),
    kind text NOT NULL CHECK (kind IN ('WITHDRAWAL', 'STOP')),
    ordered_by text NOT NULL CHECK (ordered_by <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    decision_id bigint,
    ordered_at timestamptz NOT NULL,
    carried_out_at timestamptz,
    CONSTRAINT end_order_decision_of_municipality FOREIGN KEY (municipality, decision_id)
        REFERENCES portvagt.decision (municipality, id),
    CONSTRAINT end_order_decided_is_a_stop CHECK (decision_id IS NULL OR kind = 'STOP')
);
COMMENT ON TABLE portvagt.end_order IS 'Who ordered a case to end; carried out once. The decision of the order rests on it';
COMMENT ON COLUMN portvagt.end_order.ordered_by IS 'User id of the person who withdraws or stops the case';
COMMENT ON COLUMN portvagt.end_order.decision_id IS 'The steering group''s own decision to stop it; none for the rest';
CREATE INDEX end_order_of_case ON portvagt.end_order (case_number, id);

CREATE FUNCTION portvagt.refuse_change_of_end_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.carried_out_at IS NOT NULL
        OR to_jsonb(NEW) - 'carried_out_at' IS DISTINCT FROM to_jsonb(OLD) - 'carried_out_at' THEN
        RAISE EXCEPTION 'end_order % is carried out once and never changed', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER end_order_once BEFORE UPDATE ON portvagt.end_order
    FOR EACH ROW EXECUTE FUNCTION portvagt.refuse_change_of_end_order();
CREATE TRIGGER end_order_kept BEFORE DELETE OR TRUNCATE ON portvagt.end_order
    FOR EACH STATEMENT EXECUTE FUNCTION portvagt.refuse_change();
REVOKE DELETE, TRUNCATE ON portvagt.end_order FROM "${applicationRole}";
