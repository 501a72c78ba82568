/** Records decisions: who decided what, about which case or budget, on which paper and with which conditions. */
package dk.portvagt.decision;
