/** Provides the shell of our own pages: header, menu, search box, and the page of an error. */
@NullMarked
package dk.portvagt.web.page;

import org.jspecify.annotations.NullMarked;
