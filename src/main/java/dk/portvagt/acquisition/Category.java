package dk.portvagt.acquisition;

/** Classifies the purchases that the steering group must approve (R3). */
public enum Category {
    HARDWARE,
    SOFTWARE,
    CONSULTANCY
}
