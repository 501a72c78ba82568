/** Checks models, decisions and forms before they are deployed, and tells what a deployment changes. */
@NullMarked
package dk.portvagt.modelguard;

import org.jspecify.annotations.NullMarked;
