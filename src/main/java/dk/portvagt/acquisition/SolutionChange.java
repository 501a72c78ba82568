package dk.portvagt.acquisition;

/**
 * Describes a change of a solution in operation.
 *
 * @param number the case of the change
 * @param title the title of that case
 * @param status whether the change is open, or how it ended
 */
public record SolutionChange(CaseNumber number, String title, CaseStatus status) {}
