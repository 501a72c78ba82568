package dk.portvagt.demo;

import org.jspecify.annotations.Nullable;

/**
 * Describes an intervention of the demo.
 *
 * @param municipality municipality code
 * @param caseTitle the title of the case
 * @param by group of the person that intervenes
 * @param kind value of the form's choice: update, rework, pause, resume or stop
 * @param reason also identifies the intervention
 * @param officeDays until its deadline; null for a kind without one
 * @param missed whether the deadline has passed, so that the demand goes to the steering group
 */
record InterventionScene(
        String municipality,
        String caseTitle,
        String by,
        String kind,
        String reason,
        @Nullable Integer officeDays,
        boolean missed) {}
