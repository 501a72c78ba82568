/**
 * What the digitalisation and IT department may do to a case in any phase (R17): demand an update or rework, pause it,
 * resume it, stop it.
 */
package dk.portvagt.governance.intervention;
