/**
 * What a Camunda Form asks for, read from its own schema, and the check of what is submitted against it.
 *
 * <p>Form-js checks in the browser only. {@link dk.portvagt.workflow.form.FormCheck} makes the same checks on the
 * server; {@code workflow.border} puts it in the way of everything that is submitted to the engine.
 */
package dk.portvagt.workflow.form;
