package dk.portvagt.modelguard.model;

/** Reports a file whose content does not match its extension. */
class UnreadableModelException extends RuntimeException {

    UnreadableModelException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableModelException(String message) {
        super(message);
    }
}
