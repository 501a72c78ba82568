/** Reads models, decisions and forms as the rules see them. */
package dk.portvagt.modelguard.model;
