/** Allocates staff (R5): hours of people and roles per quarter, requests, and the steering group's allocations. */
package dk.portvagt.resource;
