/** The page of documents: people find and fetch the papers they may read. */
package dk.portvagt.web.document;
