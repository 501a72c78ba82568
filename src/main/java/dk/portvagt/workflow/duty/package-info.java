/**
 * Separation of duties (funktionsadskillelse): who had a part in a matter that excludes a later one does not complete,
 * take or get the later task, whatever client asks. The model says which task excludes whom, by two properties of the
 * task.
 */
package dk.portvagt.workflow.duty;
