/**
 * Serves the page "Portefølje" in Cockpit: places of cases, waiting times, deadlines and trouble.
 *
 * <p>The database derives the figures when they change, so that a page of 50,000 cases reads few rows.
 */
@NullMarked
package dk.portvagt.web.cockpit.portfolio;

import org.jspecify.annotations.NullMarked;
