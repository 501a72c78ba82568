package dk.portvagt.startup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Detects trivial passwords: too short, too uniform, or built on a word that everybody tries first. */
public final class PasswordStrength {

    static final int MINIMUM_LENGTH = 12;
    private static final int MINIMUM_DISTINCT = 5;
    private static final List<String> FIRST_GUESSES = List.of(
            "admin",
            "administrator",
            "portvagt",
            "camunda",
            "password",
            "kodeord",
            "adgangskode",
            "changeme",
            "demo",
            "welcome",
            "velkommen",
            "qwerty",
            "letmein",
            "secret",
            "hemmelig",
            "kommune",
            "123456");

    private PasswordStrength() {}

    /**
     * Explains why a password is trivial, without repeating it.
     *
     * @param english the reason for the log of a refused startup, beginning with "it"
     * @param danish the same for the person who typed it, beginning with "den"
     */
    public record Weakness(String english, String danish) {}

    /**
     * Refuses a trivial password.
     *
     * @param variable that holds the password; the message does not repeat the password
     * @throws StartupRefusal when the password is trivial
     */
    static void refuseIfTrivial(String variable, String password, String user) {
        weakness(password, user).ifPresent(weakness -> {
            throw new StartupRefusal(
                    variable + " is too easy to guess: " + weakness.english() + ".",
                    "Set " + variable + " to at least " + MINIMUM_LENGTH + " characters that nobody would try first.");
        });
    }

    /** Explains why the password is trivial; empty when it is not (NIST SP 800-63B, section 5.1.1.2). */
    public static Optional<Weakness> weakness(String password, String user) {
        if (password.length() < MINIMUM_LENGTH) {
            return Optional.of(new Weakness(
                    "it has fewer than " + MINIMUM_LENGTH + " characters",
                    "den er på under " + MINIMUM_LENGTH + " tegn"));
        }
        if (password.chars().distinct().count() < MINIMUM_DISTINCT) {
            return Optional.of(new Weakness("it repeats the same few characters", "den gentager de samme få tegn"));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(user.toLowerCase(Locale.ROOT)) && leavesLittleBeside(user.toLowerCase(Locale.ROOT), plain)) {
            return Optional.of(new Weakness("it is built on the user id", "den bygger på brugernavnet"));
        }
        return FIRST_GUESSES.stream()
                .filter(plain::contains)
                .filter(word -> leavesLittleBeside(word, plain))
                .findFirst()
                .map(word -> new Weakness("it is built on '" + word + "'", "den bygger på “" + word + "”"));
    }

    /**
     * Checks how much of the password remains beside the word.
     *
     * <p>A long passphrase may contain such a word; the word with a few characters added is still trivial.
     */
    private static boolean leavesLittleBeside(String word, String password) {
        return password.replace(word, "").length() < MINIMUM_LENGTH / 2;
    }
}
