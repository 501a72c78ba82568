/** Formats text for the Markdown of forms. */
package dk.portvagt.text;
