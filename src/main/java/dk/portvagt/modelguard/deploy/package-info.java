/**
 * Guards deployments: checks what is about to be deployed together with what is running.
 *
 * <p>A refused deployment tells everything there is to correct at once, in Danish, in an analyst's words.
 */
package dk.portvagt.modelguard.deploy;
