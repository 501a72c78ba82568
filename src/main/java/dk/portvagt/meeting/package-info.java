/** Plans and holds the steering group's meetings: calendar, agenda, attendance, votes and decisions (R3, R4, R11). */
package dk.portvagt.meeting;
