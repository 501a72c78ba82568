/**
 * Reads a Camunda Form's schema and checks submitted values against it.
 *
 * <p>Form-js checks in the browser only. {@link dk.portvagt.form.FormCheck} makes the same checks on the server;
 * {@code engine.border} applies it to every submission to the engine.
 */
@NullMarked
package dk.portvagt.form;

import org.jspecify.annotations.NullMarked;
