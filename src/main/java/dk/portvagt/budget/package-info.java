/**
 * The central pool (R6, R8 to R10): accounts, the append-only ledger that moves money between them, and what it
 * answers.
 *
 * <p>Amounts are DKK, exact to the øre. Not enough money is an answer ({@link dk.portvagt.budget.BookingResult.Short}),
 * never an exception; an amount that is no amount (zero, negative, too large, fractions of an øre) is one. What must
 * never break is enforced by the database itself: see {@code db/migration/V30__ledger.sql}.
 */
package dk.portvagt.budget;
