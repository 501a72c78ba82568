package dk.portvagt.people;

import java.util.List;

/**
 * Describes an account as an administrator wants it.
 *
 * @param email empty for none
 * @param roles group ids
 * @param municipalities codes of the municipalities that the person works for
 */
public record WantedAccount(
        String userId,
        String firstName,
        String lastName,
        String email,
        List<String> roles,
        List<String> municipalities) {

    public WantedAccount {
        userId = userId.strip();
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = email.strip();
        roles = roles.stream().distinct().sorted().toList();
        municipalities = municipalities.stream().distinct().sorted().toList();
    }

    /** Returns first and last name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** Returns the same account under the user id as it is spelled already. */
    public WantedAccount of(String spelled) {
        return new WantedAccount(spelled, firstName, lastName, email, roles, municipalities);
    }
}
