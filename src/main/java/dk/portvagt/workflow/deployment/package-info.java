/**
 * Holds models, decisions, forms and Java together.
 *
 * <p>{@link dk.portvagt.workflow.deployment.ModelCheck} applies the rules of package {@code rules} to a set of models;
 * what it finds is told in Danish, in an analyst's words. {@link dk.portvagt.workflow.deployment.DeploymentGuard} does
 * so with what is about to be deployed and what is running.
 */
package dk.portvagt.workflow.deployment;
