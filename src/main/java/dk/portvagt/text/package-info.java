/** Formats text for the Markdown of forms, and says done or refused for all subjects. */
package dk.portvagt.text;
