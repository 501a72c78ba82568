/** Steps of a budget year: proposal, opening, additions and transfers, closing. */
package dk.portvagt.workflow.delegate.budgetyear;
