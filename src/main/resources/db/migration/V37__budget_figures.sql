-- Figures of a budget year as economists use them: the changes of its budget, and a forecast below what is bound.

-- What made the budget of a year: few of the ledger's bookings.
CREATE INDEX booking_of_budget ON portvagt.booking (municipality)
    WHERE case_number IS NULL OR operation IN ('CARRY_OVER', 'CORRECT');

-- Less may be used than is reserved and committed: planned underspend, or a delay into the next year. What is spent stays spent.
ALTER TABLE portvagt.budget_follow_up_row
    DROP CONSTRAINT budget_follow_up_row_expected_check,
    ADD CONSTRAINT forecast_not_below_spent CHECK (committed + reserved + expected >= 0);
COMMENT ON COLUMN portvagt.budget_follow_up_row.expected IS
    'Beyond what is spent, committed or reserved; negative for what of it will not be used in the year';
