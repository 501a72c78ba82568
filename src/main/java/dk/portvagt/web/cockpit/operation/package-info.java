/** The page "Driftslog" in Cockpit: what people did to cases, models and accesses, and why. */
package dk.portvagt.web.cockpit.operation;
