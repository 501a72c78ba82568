package dk.portvagt.web.mail;

import java.util.Arrays;

/** What came of a person's decision about a mail. */
enum MailOutcome {
    SENT_AGAIN("Mailen sendes om et øjeblik."),
    GIVEN_UP("Mailen er opgivet og bliver ikke sendt."),
    CONFIRMED("Mailen står nu som sendt."),
    NOTHING_DONE("Der skete ikke noget: mailen er kommet videre i mellemtiden, eller modtageren har ingen adresse.");

    private final String sentence;

    MailOutcome(String sentence) {
        this.sentence = sentence;
    }

    /** In Danish; null when the name is none. */
    static String sentence(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .map(outcome -> outcome.sentence)
                .findFirst()
                .orElse(null);
    }
}
