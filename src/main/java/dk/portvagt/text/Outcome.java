package dk.portvagt.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The answer of an operation that may say no: done, or refused with a reason for the person who asked.
 *
 * @param <T> what the operation gives when it is done
 */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** @param reason one or more sentences that are shown as they are, in Danish */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** The value of an operation that has none to give. */
    enum Nothing {
        NOTHING
    }

    static Outcome<Nothing> done() {
        return done(Nothing.NOTHING);
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String reason) {
        return new Refused<>(reason);
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The reason; empty when it is done. */
    default Optional<String> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    default <S> Outcome<S> map(Function<? super T, ? extends S> change) {
        return this instanceof Done<T> done ? done(change.apply(done.value())) : refused(reason());
    }

    default <S> Outcome<S> flatMap(Function<? super T, Outcome<S>> next) {
        return this instanceof Done<T> done ? next.apply(done.value()) : refused(reason());
    }

    /** Goes on to the next step or rule; the first refusal is the answer. */
    default <S> Outcome<S> then(Supplier<Outcome<S>> next) {
        return flatMap(value -> next.get());
    }

    /** Returns the value, or makes the refusal an exception where nobody can be answered otherwise. */
    default T orThrow(Function<String, ? extends RuntimeException> exception) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw exception.apply(reason());
    }

    private String reason() {
        return refusal().orElseThrow();
    }
}
