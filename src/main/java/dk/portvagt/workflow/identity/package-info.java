/**
 * Who may do what, and for which municipality: the groups, their authorizations and filters, the tenants, the people of
 * the demo, and the municipality every process instance belongs to.
 */
package dk.portvagt.workflow.identity;
