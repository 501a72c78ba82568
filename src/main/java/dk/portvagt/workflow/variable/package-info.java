/**
 * Every process variable, declared once with its type. What models, forms and delegates call by the same name is the
 * same constant here; nothing reads or writes a variable by a bare string.
 *
 * <p>Amounts in variables are whole kroner ({@code Long}), dates are {@code YYYY-MM-DD}.
 */
package dk.portvagt.workflow.variable;
