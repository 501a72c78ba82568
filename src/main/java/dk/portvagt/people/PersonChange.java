package dk.portvagt.people;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Describes what an administrator did with a person's account.
 *
 * @param person user id of the person whom it is about
 * @param given group ids of the roles that the person got
 * @param taken group ids of the roles that the person lost
 * @param what the change in Danish, one sentence a line
 * @param reason as the administrator wrote it
 * @param changedBy user id
 */
public record PersonChange(
        String person,
        List<String> given,
        List<String> taken,
        List<String> what,
        String reason,
        String changedBy,
        OffsetDateTime at) {

    public PersonChange {
        given = List.copyOf(given);
        taken = List.copyOf(taken);
        what = List.copyOf(what);
    }
}
