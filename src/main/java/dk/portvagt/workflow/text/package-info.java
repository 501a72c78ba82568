/** Danish texts that delegates compute for people to read in forms. */
package dk.portvagt.workflow.text;
