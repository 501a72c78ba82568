/** Administers the people of a municipality: accounts, roles, passwords, and the log of who changed what. */
@NullMarked
package dk.portvagt.people;

import org.jspecify.annotations.NullMarked;
