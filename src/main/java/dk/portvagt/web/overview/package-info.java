/** Serves the overview of the steering group and the director: portfolio, pool, decisions, red lights and benefits. */
@NullMarked
package dk.portvagt.web.overview;

import org.jspecify.annotations.NullMarked;
