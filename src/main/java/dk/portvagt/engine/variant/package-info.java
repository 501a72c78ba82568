/** Picks a municipality's own variant of a model before the shared one (R20). */
package dk.portvagt.engine.variant;
