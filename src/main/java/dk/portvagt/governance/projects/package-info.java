/**
 * Strategic projects (R14): cases that PMO and secretariat follow together, measured against a baseline, with lights
 * that rules give and the ledger's money.
 */
package dk.portvagt.governance.projects;
