/**
 * Extends Tasklist: a plugin of ES modules ({@code plugin-webapp/portvagt-tasklist}) and its resources.
 *
 * <p>The resources are behind the web app's login.
 */
package dk.portvagt.web.tasklist;
