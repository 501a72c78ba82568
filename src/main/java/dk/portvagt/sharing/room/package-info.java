/**
 * Keeps the shared room (fællesrum): what municipalities publish to each other about a system they consider sharing,
 * and the letters between them. Nothing else crosses from one municipality to another (J1, J2).
 */
@NullMarked
package dk.portvagt.sharing.room;

import org.jspecify.annotations.NullMarked;
