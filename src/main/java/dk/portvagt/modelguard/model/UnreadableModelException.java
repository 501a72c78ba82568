package dk.portvagt.modelguard.model;

/** A file that is not what its name says. */
class UnreadableModelException extends RuntimeException {

    UnreadableModelException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableModelException(String message) {
        super(message);
    }
}
