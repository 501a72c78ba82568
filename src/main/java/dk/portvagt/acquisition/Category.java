package dk.portvagt.acquisition;

/** Classifies the purchases that the steering group must approve (R3). */
public enum Category {
    HARDWARE,
    SOFTWARE,
    CONSULTANCY;

    /** Tells whether the purchase leaves something to operate. An advisor's work ends when it is delivered. */
    public boolean isOperated() {
        return this != CONSULTANCY;
    }
}
