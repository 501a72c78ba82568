/** Serves the page "Versioner" in Cockpit: the cases of each version of a model, and their move to another. */
@NullMarked
package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.NullMarked;
