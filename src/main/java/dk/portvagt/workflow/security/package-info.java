/**
 * Closes the holes the community edition is shipped with: who reaches the REST API, what the browser is told, what a
 * query may contain. What a deployed model may contain is the business of {@code workflow.deployment}. See docs/adr.
 */
package dk.portvagt.workflow.security;
