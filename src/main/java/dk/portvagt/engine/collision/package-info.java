/**
 * Handles collisions and outages: of two transactions that change the same data, one commits and the other retries; a
 * step that the database has failed is retried once it answers.
 */
@NullMarked
package dk.portvagt.engine.collision;

import org.jspecify.annotations.NullMarked;
