package dk.portvagt.existing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the columns of a file of solutions, in the order of the template. */
public enum SolutionColumn {
    KEY("Nøgle", true, 60, "Jeres eget id for løsningen. Det må ikke ændres, når filen indlæses igen.", "S-0042"),
    NAME("Løsning", true, 120, "Navnet, som I bruger det til daglig.", "Omsorg Plus"),
    OFFICE("Forvaltning", true, 80, "Den forvaltning, der bruger løsningen.", "Sundhed og Omsorg"),
    OWNER("Systemejer", true, 120, "Navn eller bruger-id på den medarbejder, der ejer løsningen.", "Jens Østergaard"),
    CATEGORY("Kategori", true, 40, "Software, Hardware eller Konsulentydelser.", "Software"),
    DATA("Data", true, 40, "Ingen, Almindelige eller Følsomme: de personoplysninger, løsningen behandler.", "Følsomme"),
    SINCE("I brug siden", true, 20, "Den dag, løsningen blev taget i brug.", "01-03-2019"),
    COST(
            "Årlig driftsudgift",
            true,
            20,
            "Hele kroner eller kroner og øre om året, ekskl. moms. 0, hvis den er gratis.",
            "240.000"),
    COST_FROM("Udgift fra år", false, 10, "Første budgetår, der skal disponeres. Tom betyder i år.", "2027"),
    VENDOR("Leverandør", false, 120, "Tom, hvis der ingen kontrakt er.", "Omsorg IT A/S"),
    CVR("CVR", false, 20, "Leverandørens CVR-nummer, 8 cifre.", "99000104"),
    REFERENCE("Kontrakt", false, 120, "Kontraktens navn eller nummer hos jer.", "K-2019-17"),
    NOTICE("Opsigelsesdato", false, 20, "Seneste dag, kontrakten kan siges op.", "30-06-2028"),
    END("Udløbsdato", false, 20, "Den dag, kontrakten udløber. Tom, hvis den løber, til den siges op.", "31-12-2028"),
    OPTIONS("Optioner", false, 500, "Hvad kontrakten giver ret til at forlænge eller købe til.", "2 × 12 måneder");

    private final String header;
    private final boolean required;
    private final int longest;
    private final String explanation;
    private final String example;

    SolutionColumn(String header, boolean required, int longest, String explanation, String example) {
        this.header = header;
        this.required = required;
        this.longest = longest;
        this.explanation = explanation;
        this.example = example;
    }

    /** Returns the Danish heading. */
    public String header() {
        return header;
    }

    /** Tells whether each row has to have it. */
    public boolean isRequired() {
        return required;
    }

    /** Returns how many characters a field may have. */
    int longest() {
        return longest;
    }

    /** Returns what to write in it, in Danish. */
    public String explanation() {
        return explanation;
    }

    /** Returns an example of a field. */
    public String example() {
        return example;
    }

    /** Finds the column of a heading, whatever its case and spaces. */
    static Optional<SolutionColumn> of(String heading) {
        String wanted = normalised(heading);
        return Arrays.stream(values())
                .filter(column -> normalised(column.header).equals(wanted))
                .findFirst();
    }

    /** Returns the headings as the first line of a file. */
    static String headings() {
        return Arrays.stream(values()).map(SolutionColumn::header).collect(Collectors.joining(";"));
    }

    static List<SolutionColumn> required() {
        return Arrays.stream(values()).filter(SolutionColumn::isRequired).toList();
    }

    private static String normalised(String heading) {
        return heading.replaceAll("[\\s\u00A0]", "").toLowerCase(Locale.forLanguageTag("da"));
    }
}
