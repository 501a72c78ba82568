/** The page "Historik" in Cockpit: what happened in a case, running or ended, found by its case number. */
package dk.portvagt.cockpit.history;
