/** Opens, changes, follows up and closes a budget year (R8, R9). */
@NullMarked
package dk.portvagt.budgetyear;

import org.jspecify.annotations.NullMarked;
