/** Serves the page "Historik" in Cockpit: the events of a case, running or ended, by its case number. */
@NullMarked
package dk.portvagt.web.cockpit.history;

import org.jspecify.annotations.NullMarked;
