-- One role may do everything: migrate, own the tables and run the application. What a migration revokes from the
-- application is then revoked from the owner, as whom foreign keys are checked (FOR KEY SHARE needs UPDATE) and the
-- ledger's function runs: no booking would get through. So the owner has its privileges back, and what is append-only
-- is defended by its triggers alone. A migration role of its own (PORTVAGT_MIGRATION_USER) defends it twice.
DO $$
BEGIN
    IF '${applicationRole}' = current_user THEN
        GRANT ALL ON ALL TABLES IN SCHEMA portvagt TO "${applicationRole}";
    END IF;
END $$;
