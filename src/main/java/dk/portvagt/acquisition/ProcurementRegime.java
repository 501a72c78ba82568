package dk.portvagt.acquisition;

/**
 * Names the rules of procurement that a purchase falls under; each has a threshold of its own (udbudsloven §§ 6, 7).
 */
public enum ProcurementRegime {
    ORDINARY,
    /** Social and other specific services. */
    LIGHT
}
