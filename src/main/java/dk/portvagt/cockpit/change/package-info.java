/** The page "Ændringer": what a deployment would change, before it is activated. */
package dk.portvagt.cockpit.change;
