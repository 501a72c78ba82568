package dk.portvagt.web.mail;

import dk.portvagt.notification.MailState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names the states of a mail and explains them. */
final class MailNames {

    private MailNames() {}

    /**
     * Returns the name of a state.
     *
     * @param demo whether nothing is sent because this is the demo
     */
    static String of(MailState state, boolean demo) {
        return switch (state) {
            case WITHHELD -> demo ? "Ville være sendt" : "Ikke sendt: e-mail var slået fra";
            case WAITING -> "Venter på at blive sendt";
            case SENDING -> "Er ved at blive sendt";
            case SENT -> "Sendt";
            case FAILED -> "Kunne ikke sendes";
            case UNCERTAIN -> "Uvis: måske sendt";
            case GIVEN_UP -> "Opgivet";
        };
    }

    /** Returns all names with their meaning, in the order of a mail's life. */
    static Map<String, String> explanations(boolean demo) {
        return Arrays.stream(MailState.values())
                .collect(Collectors.toMap(
                        state -> of(state, demo), MailNames::meaning, (first, second) -> first, LinkedHashMap::new));
    }

    private static String meaning(MailState state) {
        return switch (state) {
            case WITHHELD -> "Portvagt har ingen mailserver. Mailen gemmes her og sendes ikke af sig selv.";
            case WAITING ->
                "Portvagt sender den af sig selv, og prøver igen med stigende pauser, hvis mailserveren ikke svarer.";
            case SENDING -> "Portvagt taler med mailserveren lige nu.";
            case SENT -> "Mailserveren har taget imod den.";
            case FAILED ->
                "Mailserveren afviste den for altid, eller modtageren har ingen brugbar adresse."
                        + " Ret adressen under Admin, og send igen.";
            case UNCERTAIN ->
                "Forbindelsen blev afbrudt, efter at mailserveren havde fået mailen, men før den svarede."
                        + " Spørg modtageren: er mailen nået frem, så bekræft det; ellers send igen.";
            case GIVEN_UP -> "En medarbejder har besluttet, at den ikke skal sendes.";
        };
    }
}
