/**
 * What the service tasks of the models do: read variables, call one operation of the domain, set the result.
 *
 * <p>A refusal of the domain becomes a variable or a BPMN error that the model handles; an exception becomes an
 * incident that an administrator reads.
 */
package dk.portvagt.workflow.delegate;
