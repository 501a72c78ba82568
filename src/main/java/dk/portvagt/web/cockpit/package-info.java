/**
 * Frames Portvagt's pages in Cockpit: one plugin, {@code portvagt-cockpit}.
 *
 * <p>A page is a {@link dk.portvagt.web.cockpit.CockpitPage} in a package of its own (a Spring bean that is a JAX-RS
 * resource). Its ES module is in {@code plugin-webapp/portvagt-cockpit/app}, and {@code plugin.js} lists it. The web
 * app's login protects all pages. {@link dk.portvagt.web.cockpit.CockpitAccess} tells a page the municipalities that
 * its reader may see.
 */
@NullMarked
package dk.portvagt.web.cockpit;

import org.jspecify.annotations.NullMarked;
