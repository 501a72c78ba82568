/** Serves the page "Ændringer" in Cockpit: the effects of a deployment, before its activation. */
@NullMarked
package dk.portvagt.web.cockpit.change;

import org.jspecify.annotations.NullMarked;
