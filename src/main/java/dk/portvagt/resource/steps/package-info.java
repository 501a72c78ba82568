/** Drives requests for staff from the need to the allocation. */
package dk.portvagt.resource.steps;
