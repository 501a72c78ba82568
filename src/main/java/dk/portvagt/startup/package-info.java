/**
 * Prepares the start: data folder, embedded PostgreSQL, configuration checks and the welcome text.
 *
 * <p>An invalid configuration stops startup with one message that says what to set.
 */
package dk.portvagt.startup;
