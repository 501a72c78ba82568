/** Knows the days on which a Danish municipality's offices work, and writes dates as Danes read them. */
package dk.portvagt.calendar;
