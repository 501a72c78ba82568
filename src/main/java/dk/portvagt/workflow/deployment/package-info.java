/**
 * Holds models, decisions, forms and Java together.
 *
 * <p>{@link dk.portvagt.workflow.deployment.ModelCheck} reads a set of files and applies the rules of package
 * {@code rules} to them; what it finds is told in Danish, in an analyst's words.
 */
package dk.portvagt.workflow.deployment;
