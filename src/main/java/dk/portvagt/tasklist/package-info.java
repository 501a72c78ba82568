/**
 * What Portvagt adds to Tasklist: a plugin of plain ES modules (in {@code plugin-webapp/portvagt-tasklist}) and the
 * resources behind the web app's login that it asks.
 */
package dk.portvagt.tasklist;
