/**
 * The frame of Portvagt's pages in Cockpit: one plugin, {@code portvagt-cockpit}.
 *
 * <p>A page is a {@link dk.portvagt.cockpit.CockpitPage} in a package of its own (a Spring bean that is a JAX-RS
 * resource) and an ES module in {@code plugin-webapp/portvagt-cockpit/app} that {@code plugin.js} lists. The web app's
 * login stands before all of it, the page's readers before the page; which municipality they may see the page asks
 * {@link dk.portvagt.cockpit.CockpitAccess}. Figures come from the domain.
 */
package dk.portvagt.cockpit;
