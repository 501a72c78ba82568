-- A blanket approval may name a framework agreement and no vendor: portvagt.is_cvr() answers false for no number.
ALTER TABLE portvagt.blanket_approval DROP CONSTRAINT blanket_approval_cvr_check;
ALTER TABLE portvagt.blanket_approval ADD CONSTRAINT blanket_approval_cvr_check
    CHECK (cvr IS NULL OR portvagt.is_cvr(cvr));
