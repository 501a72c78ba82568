package dk.portvagt.form;

/**
 * Reports a form that the server cannot check: nothing is accepted through it. The message is Danish, for the analyst.
 */
public class FormSchemaException extends RuntimeException {

    public FormSchemaException(String message) {
        super(message);
    }

    public FormSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
