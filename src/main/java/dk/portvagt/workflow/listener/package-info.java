/** Listeners that models attach to tasks, activities and processes. */
package dk.portvagt.workflow.listener;
