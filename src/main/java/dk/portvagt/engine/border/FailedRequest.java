package dk.portvagt.engine.border;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes on a request, while it is being answered, why it failed and whose it is, for the one line of the log about it.
 */
public final class FailedRequest {

    private static final String CAUSE = FailedRequest.class.getName() + ".cause";
    private static final String REASON = FailedRequest.class.getName() + ".reason";
    private static final String PERSON = FailedRequest.class.getName() + ".person";

    private FailedRequest() {}

    /** Notes the failure behind the answer. */
    public static void note(@Nullable ServletRequest request, Throwable cause, PlainAnswer answer) {
        if (request != null) {
            request.setAttribute(CAUSE, cause);
            note(request, answer.sentence());
        }
    }

    /** Notes the reason, as it was told. */
    public static void note(ServletRequest request, String reason) {
        request.setAttribute(REASON, reason);
    }

    /** Notes the user id of the person whose request it is. */
    public static void noteOf(ServletRequest request, String person) {
        request.setAttribute(PERSON, person);
    }

    /** Returns the failure; empty if the request was refused without one. */
    public static Optional<Throwable> cause(ServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(CAUSE));
    }

    /** Returns the reason that was told; empty if only a status was. */
    public static String reason(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(REASON)).orElse("");
    }

    /** Returns the user id of the person; empty before anybody has logged in. */
    public static String person(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PERSON)).orElse("");
    }
}
