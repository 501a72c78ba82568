/** The page "Versioner" in Cockpit: the cases of each version of a model, and moving them to another. */
package dk.portvagt.web.cockpit.version;
