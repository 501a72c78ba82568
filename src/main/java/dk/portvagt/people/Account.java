package dk.portvagt.people;

import java.util.List;

/**
 * Describes a person's account as it is.
 *
 * @param content what it holds
 * @param misfits what does not fit together in it, so that the person cannot work; the first is cured first
 */
public record Account(WantedAccount content, List<Misfit> misfits) {

    public Account {
        misfits = List.copyOf(misfits);
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
