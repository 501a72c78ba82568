/** Steps of staff capacity and of requests for it. */
package dk.portvagt.workflow.delegate.resources;
