/** Formats text for the Markdown of forms, and holds Outcome, the answer that is done or refused. */
package dk.portvagt.text;
