/** The engine's log of what people do, and what the engine itself does not write into it. */
package dk.portvagt.workflow.operation;
