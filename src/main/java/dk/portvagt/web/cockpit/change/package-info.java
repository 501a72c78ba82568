/** The page "Ændringer" in Cockpit: what a deployment would change, before it is activated. */
package dk.portvagt.web.cockpit.change;
