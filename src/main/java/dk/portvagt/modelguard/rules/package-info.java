/** The rules for models, decisions and forms, one class each; {@link ModelRules} lists them. */
package dk.portvagt.modelguard.rules;
