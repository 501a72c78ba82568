/** Serves the page that shows how far a municipality is with its establishment. */
@NullMarked
package dk.portvagt.web.establishment;

import org.jspecify.annotations.NullMarked;
