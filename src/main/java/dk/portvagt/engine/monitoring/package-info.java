/** Declares the figures that a monitoring system reads. */
package dk.portvagt.engine.monitoring;
