package dk.portvagt.demo;

/**
 * An intervention of the demo.
 *
 * @param municipality municipality code
 * @param caseTitle the title of the case
 * @param by group of the person who intervenes
 * @param kind value of the form's choice: update, rework, pause, resume or stop
 * @param reason also identifies the intervention
 * @param officeDays until its deadline; null where the kind has none
 * @param missed the deadline has passed already, so that the demand is put before the steering group
 */
record InterventionScene(
        String municipality,
        String caseTitle,
        String by,
        String kind,
        String reason,
        Integer officeDays,
        boolean missed) {}
