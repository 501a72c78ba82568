package dk.portvagt.engine.identity;

import java.util.Set;

/**
 * Tells who administers people's accounts, and which roles they give. {@link ShippedGrants} and
 * {@link MunicipalAccounts} hold the same in the engine, for every way in.
 */
public final class AccountAccess {

    private AccountAccess() {}

    /** Tells whether the person administers the accounts of the installation, or of exactly one municipality. */
    public static boolean mayAdminister(Caller person) {
        return ofInstallation(person)
                || person.isIn(PortvagtGroup.MUNICIPAL_ADMINISTRATOR)
                        && person.municipality().isPresent();
    }

    /** Tells whether the person administers the accounts of all municipalities. */
    public static boolean ofInstallation(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR);
    }

    /** Returns the ids of the roles that the person may give to others. */
    public static Set<String> grantable(Caller person, Roles roles) {
        return ofInstallation(person) ? roles.names().keySet() : roles.ofMunicipality();
    }
}
