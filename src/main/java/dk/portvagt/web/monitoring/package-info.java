/** Publishes the figures that a monitoring system reads. */
@NullMarked
package dk.portvagt.web.monitoring;

import org.jspecify.annotations.NullMarked;
