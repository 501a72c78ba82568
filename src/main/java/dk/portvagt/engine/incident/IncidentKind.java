package dk.portvagt.engine.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lists the kinds of failures that stop a step, each with what happened and what helps. The administrator's guide has a
 * chapter under each title; a test compares them.
 *
 * <p>The constants are in the order in which they are recognised: of a failure and its causes, the first counts.
 */
public enum IncidentKind {
    DATABASE_AWAY(
            "Databasen svarede ikke",
            "Forbindelsen til databasen var væk, mens trinnet arbejdede. Intet af trinnet er gemt.",
            "Kontrollér, at databasen kører, og giv trinnet nye forsøg.",
            "SQLTransientConnectionException",
            "CannotCreateTransactionException",
            "CannotGetJdbcConnectionException",
            "An I/O error occurred",
            "This connection has been closed",
            "terminating connection"),
    SLOW(
            "Trinnet tog for lang tid",
            "Databasen afbrød en forespørgsel efter et minut, så de andre ikke blev stoppet.",
            "Giv trinnet nye forsøg uden for travle timer. Sker det igen, så kontakt den, der driver databasen.",
            "canceling statement due to"),
    BEYOND_DECISION(
            "Der er ikke besluttet så meget",
            "Trinnet ville bogføre mere, end beslutningen giver. Databasen sagde nej, og intet er bogført.",
            "Ret ikke tallet. Giv trinnet nye forsøg, hvis sagens tal er rettet tilbage; ellers kræver det en ny"
                    + " beslutning om ekstra midler.",
            "beyond decision",
            "grants nothing any more",
            "is not in force for operation"),
    FOREIGN_RECORD(
            "Trinnet peger på noget, kommunen ikke har",
            "En oplysning i forløbet peger på en sag, et møde eller en beslutning, som kommunen ikke har.",
            "Flyt forløbet tilbage til det trin, der sætter oplysningen, så den sættes på ny, eller ret modellen.",
            "ForeignRecordException"),
    TOO_HEAVY(
            "Et udtryk i modellen er for tungt",
            "Et udtryk i modellen gennemløber for mange rækker eller laver for lange tekster.",
            "Bed procesanalytikeren gøre udtrykket enklere og udrulle modellen. Flyt forløbet til den nye version, og"
                    + " giv trinnet nye forsøg.",
            "FeelBudgetExceeded",
            "Udtrykket er for tungt"),
    NO_PATH(
            "Ingen vej passer",
            "Forløbet kom til et valg, hvor ingen af pilenes betingelser passer.",
            "Se under Historik, hvilken oplysning valget ser på. Ret oplysningen, eller bed procesanalytikeren om en"
                    + " standardvej, flyt forløbet til den nye version, og giv trinnet nye forsøg.",
            "No outgoing sequence flow"),
    NOBODY_WAITS(
            "Modtageren venter ikke længere",
            "Trinnet sendte en besked til et forløb, som ikke venter på den: det er nået videre, sat på pause eller"
                    + " sluttet.",
            "Se modtagerens forløb under Historik. Er det på pause, så vent, til pausen er slut. Er det nået videre, så"
                    + " flyt dette forløb forbi trinnet.",
            "MismatchingMessageCorrelationException",
            "does not have a subscription"),
    MODEL_MISSING(
            "Modellen, trinnet bruger, findes ikke",
            "Trinnet kalder en proces eller en beslutningstabel, som ikke er udrullet for kommunen.",
            "Bed procesanalytikeren udrulle den, der mangler, og få den aktiveret under Ændringer. Giv derefter trinnet"
                    + " nye forsøg.",
            "no processes deployed with key",
            "no deployed process definition",
            "no decision definition deployed",
            "no deployed decision definition"),
    FACT_MISSING(
            "En oplysning mangler",
            "Trinnet eller modellen læser en oplysning, som forløbet ikke har.",
            "Se under Historik, Ændringer af variable, hvad forløbet har. Ret modellen, så oplysningen sættes før"
                    + " trinnet, eller flyt forløbet tilbage til det trin, der spørger om den.",
            "Unknown property used in expression",
            "Cannot resolve identifier",
            "VariableNotFoundException",
            "Couldn't find required variable"),
    NO_RULE(
            "Beslutningstabellen gav intet svar",
            "En beslutningstabel kunne ikke beregnes: ingen regel passer, flere siger hver sit, eller en oplysning er"
                    + " af en forkert slags.",
            "Se under Historik, Beslutningstabeller, hvad tabellen blev spurgt om. Bed procesanalytikeren rette"
                    + " tabellen, og giv trinnet nye forsøg, når den er aktiveret.",
            "org.camunda.bpm.dmn",
            "DmnEngineException",
            "FeelException"),
    BAD_DATE(
            "En dato kan ikke læses",
            "En frist eller en timer i modellen gav noget, der ikke er en dato.",
            "Se, hvilken oplysning fristen er regnet ud fra, ret den, og giv trinnet nye forsøg.",
            "couldn't resolve duedate",
            "couldn't parse",
            "DateTimeParseException"),
    MAIL(
            "En mail kunne ikke lægges til afsendelse",
            "Trinnet kunne ikke skrive sin mail. En mail, der er lagt til afsendelse, standser aldrig et forløb: den står"
                    + " på siden Mails.",
            "Kontrollér modtagerens e-mailadresse i Admin, og giv trinnet nye forsøg.",
            "org.springframework.mail",
            "jakarta.mail",
            "dk.portvagt.notification."),
    DOCUMENT(
            "Et dokument kunne ikke laves",
            "Trinnet kunne ikke skrive sit dokument som PDF.",
            "Giv trinnet nye forsøg. Sker det igen, er der oftest et tegn eller et billede i sagens tekst, som ikke kan"
                    + " skrives: ret teksten, eller send den tekniske årsag til leverandøren.",
            "com.openhtmltopdf",
            "dk.portvagt.documents.",
            "org.apache.pdfbox"),
    DATABASE_REFUSED(
            "Databasen sagde nej",
            "Det, trinnet ville skrive, strider mod det, der allerede er besluttet eller bogført. Intet er skrevet.",
            "Læs den tekniske årsag: den nævner, hvad der er i vejen. Ret det ikke i databasen. Er det forkert i"
                    + " modellen, så ret den, flyt forløbet, og giv trinnet nye forsøg; ellers kontakt leverandøren.",
            "PSQLException",
            "DataIntegrityViolationException",
            "PersistenceException"),
    PROGRAM(
            "En fejl i Portvagt",
            "Trinnet fejlede på en måde, Portvagt ikke kender.",
            "Giv trinnet nye forsøg én gang. Fejler det igen, så send sagsnummeret og den tekniske årsag til"
                    + " leverandøren. Sagen står stille imens, og intet er gået tabt.");

    private final String title;
    private final String happened;
    private final String remedy;
    private final List<String> signs;

    IncidentKind(String title, String happened, String remedy, String... signs) {
        this.title = title;
        this.happened = happened;
        this.remedy = remedy;
        this.signs = List.of(signs);
    }

    /**
     * Recognises the kind of a failure.
     *
     * @param failure the stack trace of a job, or the message if it has none
     */
    public static IncidentKind of(String failure) {
        return Arrays.stream(values())
                .filter(kind -> kind.signs.stream().anyMatch(failure::contains))
                .findFirst()
                .orElse(PROGRAM);
    }

    /** Returns the id in addresses: {@code beyond-decision}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the Danish title, which is the chapter's as well. */
    public String title() {
        return title;
    }

    /** Returns what happened, in Danish. */
    public String happened() {
        return happened;
    }

    /** Returns what to do, in Danish. */
    public String remedy() {
        return remedy;
    }
}
