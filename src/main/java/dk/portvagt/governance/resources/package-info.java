/**
 * Whose time is there and what it is given to (R5): people and roles with hours a quarter, requests for them, and what
 * the steering group has allocated.
 */
package dk.portvagt.governance.resources;
