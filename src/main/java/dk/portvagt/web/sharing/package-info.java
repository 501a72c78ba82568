/** Shows what municipalities consider together: who takes part, who is ready, and what would change it. */
@NullMarked
package dk.portvagt.web.sharing;

import org.jspecify.annotations.NullMarked;
