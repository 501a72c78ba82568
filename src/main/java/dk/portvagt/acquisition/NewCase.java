package dk.portvagt.acquisition;

/**
 * An idea about to be registered.
 *
 * @param office the forvaltning that needs it
 * @param requester user id of the person who raises it
 * @param systemOwner name of the future owner; may be null
 * @param budgetYear first budget year of its amounts
 */
public record NewCase(
        String municipality,
        String title,
        String need,
        String office,
        Category category,
        String requester,
        String systemOwner,
        boolean personalData,
        boolean citizenFacing,
        int budgetYear) {}
