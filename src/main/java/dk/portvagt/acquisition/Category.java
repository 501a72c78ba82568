package dk.portvagt.acquisition;

/** What the steering group has to approve the purchase of (R3). */
public enum Category {
    HARDWARE,
    SOFTWARE,
    CONSULTANCY
}
