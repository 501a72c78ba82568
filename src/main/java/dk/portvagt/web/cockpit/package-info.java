/**
 * The frame of Portvagt's pages in Cockpit: one plugin, {@code portvagt-cockpit}.
 *
 * <p>A page is a {@link dk.portvagt.web.cockpit.CockpitPage} in a package of its own (a Spring bean that is a JAX-RS
 * resource) and an ES module in {@code plugin-webapp/portvagt-cockpit/app} that {@code plugin.js} lists. The web app's
 * login protects all of it; {@link dk.portvagt.web.cockpit.CockpitAccess} tells a page which municipality its reader
 * may see.
 */
package dk.portvagt.web.cockpit;
