/** What the papers of cases say, in Danish: read from what the phases recorded, handed to the archive of documents. */
package dk.portvagt.workflow.paper;
