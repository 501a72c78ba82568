/** Holds the rules for models, decisions and forms, one class each; {@link ModelRules} lists them. */
@NullMarked
package dk.portvagt.modelguard.rules;

import org.jspecify.annotations.NullMarked;
