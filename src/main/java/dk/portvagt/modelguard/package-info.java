/** Checks models, decisions and forms before they are deployed, and tells what a deployment changes. */
package dk.portvagt.modelguard;
