/** Publishes the figures that a monitoring system reads. */
package dk.portvagt.web.monitoring;
