/**
 * Sets up people's permissions and municipalities.
 *
 * <p>It holds the groups, their authorizations and filters, the tenants, the demo's people, and the municipality of
 * every process instance.
 */
@NullMarked
package dk.portvagt.engine.identity;

import org.jspecify.annotations.NullMarked;
