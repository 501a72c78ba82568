/** Drives an intervention, and keeps a paused case and its deadlines still. */
@NullMarked
package dk.portvagt.intervention.steps;

import org.jspecify.annotations.NullMarked;
