/** Records who completed a task and who proposed a matter. */
package dk.portvagt.engine.task;
