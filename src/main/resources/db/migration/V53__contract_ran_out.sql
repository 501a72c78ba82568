-- A contract that nobody renewed: the solution's operation is committed for a later year only on its owner's word.

ALTER TABLE portvagt.contract
    ADD COLUMN operated_without_since date,
    ADD COLUMN operated_without_by text,
    ADD COLUMN operated_without_reason text CHECK (operated_without_reason <> ''),
    ADD CONSTRAINT operated_without_contract_said CHECK (
        num_nulls(operated_without_since, operated_without_by, operated_without_reason) IN (0, 3));
COMMENT ON COLUMN portvagt.contract.operated_without_since IS
    'When the owner said that the solution is operated on although the contract has run out; none: nobody said so';
