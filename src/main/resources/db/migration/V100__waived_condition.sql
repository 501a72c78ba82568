-- A condition that the steering group gives up lapses by a decision of its own, which is kept with it.

ALTER TABLE portvagt.agenda_item
    ADD COLUMN waives_condition bigint REFERENCES portvagt.decision_condition,
    ADD CONSTRAINT item_waiver_is_by_hand CHECK (waives_condition IS NULL OR kind = 'OTHER');
COMMENT ON COLUMN portvagt.agenda_item.waives_condition IS 'The condition that is given up when the item is approved';
CREATE UNIQUE INDEX agenda_item_of_waiver ON portvagt.agenda_item (waives_condition)
    WHERE state IN ('WAITING', 'ON_AGENDA', 'DECIDED');

ALTER TABLE portvagt.decision_condition
    ADD COLUMN waived_by bigint REFERENCES portvagt.decision,
    ADD CONSTRAINT condition_waived_has_lapsed CHECK (waived_by IS NULL OR lapsed_at IS NOT NULL),
    ADD CONSTRAINT condition_waived_by_later_decision CHECK (waived_by > decision_id);
COMMENT ON COLUMN portvagt.decision_condition.waived_by IS 'The decision by which it was given up before it was met';
COMMENT ON COLUMN portvagt.decision_condition.lapsed_at IS
    'When it was given up, or the case it was set for ended, without it being met';
