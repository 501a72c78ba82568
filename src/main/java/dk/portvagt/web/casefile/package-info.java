/** Gathers what there is to know about a case, for its page and for the tab of its tasks, and serves that page. */
@NullMarked
package dk.portvagt.web.casefile;

import org.jspecify.annotations.NullMarked;
