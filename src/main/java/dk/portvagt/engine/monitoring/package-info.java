/** Declares the figures that a monitoring system reads. */
@NullMarked
package dk.portvagt.engine.monitoring;

import org.jspecify.annotations.NullMarked;
