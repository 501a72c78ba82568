/** The page "Versioner" in Cockpit: which cases run on which version of a model, and moving them on. */
package dk.portvagt.cockpit.version;
