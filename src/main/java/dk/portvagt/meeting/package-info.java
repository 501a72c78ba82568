/** Plans and holds the steering group's meetings: calendar, agenda, attendance, votes and decisions (R3, R4, R11). */
@NullMarked
package dk.portvagt.meeting;

import org.jspecify.annotations.NullMarked;
