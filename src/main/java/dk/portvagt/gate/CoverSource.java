package dk.portvagt.gate;

/** Where money comes from that a line lacks. */
public enum CoverSource {
    /** Another line or year of the same budget. */
    TRANSFER,
    /** A supplementary appropriation (tillægsbevilling), which the council grants: Kommunestyrelsesloven § 40. */
    SUPPLEMENTARY
}
