/**
 * Writes what Camunda Modeler offers an analyst: element templates and the page that lists the system's steps.
 *
 * <p>Both are made of the compiled steps and the shipped models, so neither can say what is not so.
 */
package dk.portvagt.modelguard.template;
