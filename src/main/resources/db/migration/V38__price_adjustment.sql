-- The yearly adjustment of prices and wages (PL-regulering): a grant and a movement of its own beside the original budget.
ALTER TABLE portvagt.booking DROP CONSTRAINT booking_operation_check;
ALTER TABLE portvagt.booking ADD CONSTRAINT booking_operation_check CHECK (operation IN ('APPROPRIATE', 'ADJUST_PRICES',
    'TRANSFER', 'RESERVE', 'COMMIT_RESERVED', 'COMMIT_FROM_POOL', 'SPEND', 'RELEASE_RESERVED', 'RELEASE_ALL', 'CORRECT',
    'CARRY_OVER'));
ALTER TABLE portvagt.decision_grant DROP CONSTRAINT decision_grant_kind_check;
ALTER TABLE portvagt.decision_grant ADD CONSTRAINT decision_grant_kind_check CHECK (kind IN ('APPROPRIATE',
    'ADJUST_PRICES', 'TRANSFER', 'RESERVE', 'COMMIT', 'CARRY_OVER', 'GIVE_BACK'));
