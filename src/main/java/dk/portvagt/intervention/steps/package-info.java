/** Drives an intervention, and keeps a paused case and its deadlines still. */
package dk.portvagt.intervention.steps;
