package dk.portvagt.engine.security;

/** Knows the accounts of people who have left: they are kept for their names, and nobody logs in to them. */
public interface ClosedAccounts {

    /** Tells whether nobody may log in as this user. */
    boolean isClosed(String userId);
}
