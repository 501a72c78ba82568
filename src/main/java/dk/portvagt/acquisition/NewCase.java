package dk.portvagt.acquisition;

import org.jspecify.annotations.Nullable;

/**
 * Holds an idea before its registration.
 *
 * @param office the forvaltning that needs it
 * @param requester user id of the person who raises it
 * @param systemOwner user id of the future owner, if already known
 * @param budgetYear first budget year of its amounts
 */
public record NewCase(
        String municipality,
        String title,
        String need,
        String office,
        Category category,
        String requester,
        @Nullable String systemOwner,
        boolean personalData,
        boolean citizenFacing,
        int budgetYear) {

    /** Returns the same with another system owner. */
    public NewCase ownedBy(String owner) {
        return new NewCase(
                municipality, title, need, office, category, requester, owner, personalData, citizenFacing, budgetYear);
    }
}
