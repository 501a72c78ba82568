/** Serves the page that takes a file of solutions already in use from the secretariat. */
@NullMarked
package dk.portvagt.web.existing;

import org.jspecify.annotations.NullMarked;
