package dk.portvagt.engine.border;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holunda.camunda.bpm.data.adapter.VariableNotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Tells refusals of a request from faults of the application.
 *
 * <p>The engine throws the same exceptions for both, and its REST resources report most of them as internal errors.
 * What tells them apart is the code that threw them: a parser and a REST resource complain about what was sent; a
 * command of the engine complains about what it was asked for, unless a step of a model asked.
 */
final class Refusals {

    private static final String OURS = "dk.portvagt.";
    private static final String REST = "org.camunda.bpm.engine.rest.";
    private static final List<String> KNOWN = List.of(OURS, "org.camunda.bpm.");
    private static final List<String> PARSERS =
            List.of("com.fasterxml.jackson.", "spinjar.com.fasterxml.jackson.", "com.jayway.jsonpath.");
    /** A person's start of a process that others call: a job fails at the same, but as a fault of the model. */
    private static final List<String> STARTS =
            List.of(StartProcessInstanceCmd.class.getName(), SubmitStartFormCmd.class.getName());

    private static final String MESSAGE_OF_A_STATUS = "HTTP ";
    /** The engine has no exception of its own for it. */
    private static final String OTHER_MUNICIPALITY = "belongs to no authenticated tenant";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    private Refusals() {}

    /** Finds a refusal in a failure and its causes. A refusal of Portvagt's own comes first: it tells the reason. */
    static Optional<PlainAnswer> of(Throwable failure) {
        return first(failure, Refusals::ofOurs)
                .or(() -> first(failure, Refusals::ofAnotherMunicipality))
                .or(() -> first(failure, Refusals::ofTheirs));
    }

    /**
     * Tells whether the engine refuses a thing of another municipality, also where a REST resource says so in its own
     * words. The engine names the process, which the person must not learn.
     */
    static boolean tellsOfAnotherMunicipality(@Nullable String message) {
        return message != null && message.contains(OTHER_MUNICIPALITY);
    }

    private static Optional<PlainAnswer> ofAnotherMunicipality(Throwable failure) {
        return tellsOfAnotherMunicipality(failure.getMessage()) && !isOfAStep(failure)
                ? Optional.of(PlainAnswer.ofStatus(FORBIDDEN))
                : Optional.empty();
    }

    private static Optional<PlainAnswer> first(Throwable failure, Function<Throwable, Optional<PlainAnswer>> answer) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(answer)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Answers what Portvagt's code has refused, whose message is Danish and for people. */
    private static Optional<PlainAnswer> ofOurs(Throwable failure) {
        return isOurs(failure) ? status(failure).map(status -> plain(status, failure)) : Optional.empty();
    }

    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName().startsWith(OURS)
                || stack.length > 0 && stack[0].getClassName().startsWith(OURS);
    }

    private static PlainAnswer plain(int status, Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.startsWith(MESSAGE_OF_A_STATUS)
                ? PlainAnswer.ofStatus(status)
                : new PlainAnswer(status, message);
    }

    private static Optional<Integer> status(Throwable failure) {
        if (failure instanceof AuthorizationException) {
            return Optional.of(FORBIDDEN);
        }
        if (failure instanceof BadUserRequestException || failure instanceof ParseException) {
            return Optional.of(BAD_REQUEST);
        }
        return failure instanceof WebApplicationException web
                ? Optional.of(web.getResponse().getStatus()).filter(Refusals::refuses)
                : Optional.empty();
    }

    /** Answers what the engine, its REST resources or a parser have refused, in English and for programmers. */
    private static Optional<PlainAnswer> ofTheirs(Throwable failure) {
        if (failure instanceof ParseException && !isOfAStep(failure)) {
            // For analysts, who read English: it tells the line and the element.
            return Optional.of(new PlainAnswer(
                    BAD_REQUEST, "Modellen kan ikke læses, og intet er udrullet: " + failure.getMessage()));
        }
        if (failure instanceof VariableNotFoundException && isIn(failure, STARTS)) {
            return Optional.of(new PlainAnswer(
                    BAD_REQUEST,
                    "Processen kan ikke startes for sig selv: den mangler oplysninger fra den sag, den er en del af."));
        }
        return statusOfTheirs(failure).map(PlainAnswer::ofStatus);
    }

    private static Optional<Integer> statusOfTheirs(Throwable failure) {
        if (failure instanceof RestException rest
                && rest.getStatus() != null
                && refuses(rest.getStatus().getStatusCode())) {
            return Optional.of(rest.getStatus().getStatusCode());
        }
        if (failure instanceof JsonProcessingException
                || failure instanceof StackOverflowError && isIn(failure, PARSERS)) {
            return Optional.of(BAD_REQUEST);
        }
        if (failure instanceof WebApplicationException || failure instanceof AuthorizationException) {
            return status(failure);
        }
        if (failure instanceof ProcessEngineException && !isOfAStep(failure)) {
            return ofEngine(failure);
        }
        return failure instanceof RuntimeException && failure.getCause() == null && isOfARestResource(failure)
                ? Optional.of(BAD_REQUEST)
                : Optional.empty();
    }

    private static Optional<Integer> ofEngine(Throwable failure) {
        if (failure instanceof NullValueException || failure instanceof NotFoundException) {
            return Optional.of(NOT_FOUND);
        }
        boolean refuses = failure instanceof BadUserRequestException
                || failure instanceof NotValidException
                || failure.getCause() == null;
        return refuses ? Optional.of(BAD_REQUEST) : Optional.empty();
    }

    private static boolean refuses(int status) {
        return status >= BAD_REQUEST && status < FAULT;
    }

    /** Tells whether code that a model calls was running: a delegate, a listener or an expression. */
    private static boolean isOfAStep(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DefaultDelegateInterceptor.class.getName()));
    }

    /** Tells whether a resource of the REST API failed before it reached the engine or code of ours. */
    private static boolean isOfARestResource(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> KNOWN.stream().anyMatch(name::startsWith))
                .findFirst()
                .filter(name -> name.startsWith(REST))
                .isPresent();
    }

    private static boolean isIn(Throwable failure, List<String> packages) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> packages.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
