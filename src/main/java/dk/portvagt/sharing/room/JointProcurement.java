package dk.portvagt.sharing.room;

import java.time.LocalDate;

/**
 * Describes what several municipalities consider or buy together (fællesudbud).
 *
 * @param number such as {@code F901-2026-0001}: the lead, the year, the number within both
 * @param lead code of the municipality that invites (tovholderkommune); it decides nothing for the others
 * @param area KLE number of the business area
 * @param answerBy last day for an answer to the invitation, Danish date; no answer is a no
 */
public record JointProcurement(String number, String lead, String subject, String area, LocalDate answerBy) {}
