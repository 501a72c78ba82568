/**
 * Extends Tasklist: a plugin of ES modules ({@code plugin-webapp/portvagt-tasklist}) and its resources.
 *
 * <p>The resources are behind the web app's login.
 */
@NullMarked
package dk.portvagt.web.tasklist;

import org.jspecify.annotations.NullMarked;
