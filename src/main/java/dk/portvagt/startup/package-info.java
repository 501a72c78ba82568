/**
 * Prepares the start: data folder, embedded PostgreSQL, configuration checks and the welcome text.
 *
 * <p>An invalid configuration stops startup with one message that says what to set.
 */
@NullMarked
package dk.portvagt.startup;

import org.jspecify.annotations.NullMarked;
