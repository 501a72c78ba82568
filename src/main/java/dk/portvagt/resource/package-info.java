/** Allocates staff (R5): hours of people and roles per quarter, requests, and the steering group's allocations. */
@NullMarked
package dk.portvagt.resource;

import org.jspecify.annotations.NullMarked;
