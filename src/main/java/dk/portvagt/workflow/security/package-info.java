/**
 * Closes the holes the community edition is shipped with: who reaches the REST API, what the browser is told, what a
 * query may contain and what a deployed model may execute. See docs/adr.
 */
package dk.portvagt.workflow.security;
