package dk.portvagt.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person's account as it is.
 *
 * @param content what it holds
 * @param misfits what does not fit together in it, so that the person cannot work; the first is cured first
 * @param departure that the person leaves, or has left; null for one who stays
 */
public record Account(
        WantedAccount content,
        List<Misfit> misfits,
        @Nullable Departure departure) {

    public Account {
        misfits = List.copyOf(misfits);
    }

    /** Tells whether the person has left, and nobody logs in. */
    public boolean isClosed() {
        return departure != null && departure.closed();
    }

    /** Returns the user id. */
    public String userId() {
        return content.userId();
    }

    /** Returns first and last name; the user id for a person without a name. */
    public String name() {
        return content.name().isEmpty() ? content.userId() : content.name();
    }

    /** Returns what identifies this state of the account: a change is for the account that its author has seen. */
    public String state() {
        return Integer.toHexString(content.hashCode());
    }
}
