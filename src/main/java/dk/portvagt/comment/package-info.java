/** Keeps what people say to each other about a case, and tells those whom they mention. */
@NullMarked
package dk.portvagt.comment;

import org.jspecify.annotations.NullMarked;
