/**
 * Sets up who may do what, and for which municipality.
 *
 * <p>It holds the groups, their authorizations and filters, the tenants, the demo's people, and the municipality of
 * every process instance.
 */
package dk.portvagt.engine.identity;
