/** Computes and versions a case's business case: costs, benefits, cash flow and net present value (R12). */
@NullMarked
package dk.portvagt.businesscase;

import org.jspecify.annotations.NullMarked;
