/** Follows strategic projects (R14) against a baseline, with lights that rules give and the ledger's money. */
package dk.portvagt.project;
