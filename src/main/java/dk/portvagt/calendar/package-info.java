/** Knows the days on which a Danish municipality's offices work, and writes dates as Danes read them. */
@NullMarked
package dk.portvagt.calendar;

import org.jspecify.annotations.NullMarked;
