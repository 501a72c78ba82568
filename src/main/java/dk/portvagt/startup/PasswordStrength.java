package dk.portvagt.startup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Detects trivial passwords: too short, too uniform, or built on a word that everybody tries first. */
final class PasswordStrength {

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
     * Refuses a trivial password.
     *
     * @param variable that holds the password; the message does not repeat the password
     * @throws StartupRefusal when the password is trivial
     */
    static void refuseIfTrivial(String variable, String password, String user) {
        weakness(password, user).ifPresent(weakness -> {
            throw new StartupRefusal(
                    variable + " is too easy to guess: " + weakness + ".",
                    "Set " + variable + " to at least " + MINIMUM_LENGTH + " characters that nobody would try first.");
        });
    }

    /** Explains why the password is trivial; empty when it is not. */
    static Optional<String> weakness(String password, String user) {
        if (password.length() < MINIMUM_LENGTH) {
            return Optional.of("it has fewer than " + MINIMUM_LENGTH + " characters");
        }
        if (password.chars().distinct().count() < MINIMUM_DISTINCT) {
            return Optional.of("it repeats the same few characters");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(user.toLowerCase(Locale.ROOT)) && leavesLittleBeside(user.toLowerCase(Locale.ROOT), plain)) {
            return Optional.of("it is built on the user id");
        }
        return FIRST_GUESSES.stream()
                .filter(plain::contains)
                .filter(word -> leavesLittleBeside(word, plain))
                .findFirst()
                .map(word -> "it is built on '" + word + "'");
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
