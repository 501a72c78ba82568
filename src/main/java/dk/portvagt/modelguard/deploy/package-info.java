/**
 * Guards deployments: checks deployed files together with the running models.
 *
 * <p>A refusal lists all faults at once, in Danish, in an analyst's words.
 */
@NullMarked
package dk.portvagt.modelguard.deploy;

import org.jspecify.annotations.NullMarked;
