/** The page where people find and fetch the documents of cases and meetings, each those they may see. */
package dk.portvagt.workflow.document;
