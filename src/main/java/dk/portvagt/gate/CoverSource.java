package dk.portvagt.gate;

/** Classifies the sources of money for a line that lacks it. */
public enum CoverSource {
    /** Another line or year of the same budget. */
    TRANSFER,
    /** A supplementary appropriation (tillægsbevilling), granted by the council: Kommunestyrelsesloven § 40. */
    SUPPLEMENTARY
}
