/** Computes and versions a case's business case: costs, benefits, cash flow and net present value (R12). */
package dk.portvagt.businesscase;
