/** The days on which a Danish municipality's offices work. */
package dk.portvagt.calendar;
