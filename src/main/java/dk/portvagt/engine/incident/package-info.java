/** Describes failed steps in Danish for the administrator in Cockpit. */
package dk.portvagt.engine.incident;
