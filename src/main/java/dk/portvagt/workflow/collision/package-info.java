/** What becomes of two that change the same at once: the engine lets one of them go on, the other tries again. */
package dk.portvagt.workflow.collision;
