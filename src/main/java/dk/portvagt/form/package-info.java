/**
 * Reads a Camunda Form's schema and checks what is submitted against it.
 *
 * <p>Form-js checks in the browser only. {@link dk.portvagt.form.FormCheck} makes the same checks on the server;
 * {@code engine.border} puts it in the way of everything that is submitted to the engine.
 */
package dk.portvagt.form;
