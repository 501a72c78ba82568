/** The page "Historik" in Cockpit: the events of a case, running or ended, found by its case number. */
package dk.portvagt.web.cockpit.history;
