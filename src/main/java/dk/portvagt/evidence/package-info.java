/** Keeps the files that people hand in as evidence. */
package dk.portvagt.evidence;
