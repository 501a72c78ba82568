-- A criterion shows what the case already says. The answer keeps that text with its sources and dates, so that an
-- auditor sees what was confirmed or overruled.
ALTER TABLE portvagt.criterion_answer ADD COLUMN known text CHECK (known <> '');
COMMENT ON COLUMN portvagt.criterion_answer.known IS
    'What the case said when the criterion was answered, with sources and dates; the same as the evidence when it was confirmed';
