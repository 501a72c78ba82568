/** Steps that concern the contract and the solution: from signature through operation to closure. */
package dk.portvagt.workflow.delegate.landscape;
