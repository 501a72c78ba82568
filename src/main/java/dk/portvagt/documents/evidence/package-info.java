/** Files that people hand in as evidence: which are taken, and how they get into the archive. */
package dk.portvagt.documents.evidence;
