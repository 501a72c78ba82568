/**
 * Converts variables and declares those that every subject shares.
 *
 * <p>Each subject declares its own variables in its {@code steps}, once and with their type; no code reads or writes a
 * variable by a bare string. Amounts are whole kroner ({@code Long}), dates are {@code YYYY-MM-DD}.
 */
@NullMarked
package dk.portvagt.engine.variable;

import org.jspecify.annotations.NullMarked;
