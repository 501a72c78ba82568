/** Keeps the sessions of the web apps in the database: the end of a node logs nobody out. */
@NullMarked
package dk.portvagt.engine.session;

import org.jspecify.annotations.NullMarked;
