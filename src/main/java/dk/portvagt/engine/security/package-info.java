/**
 * Closes the security holes of the community edition: access to the REST API, response headers, queries.
 *
 * <p>The content of deployed models is checked by {@code modelguard}. See docs/adr.
 */
@NullMarked
package dk.portvagt.engine.security;

import org.jspecify.annotations.NullMarked;
