package dk.portvagt.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what a person's account holds: the fields of the form, and the columns of a file. */
public enum PersonColumn {
    USER("Brugernavn", "Det, personen logger på med: bogstaver a–z, tal og . _ @ -", "mlu"),
    FIRST_NAME("Fornavn", "Står på beslutninger og referater.", "Mette"),
    LAST_NAME("Efternavn", "Står på beslutninger og referater.", "Lund"),
    MAIL("Mail", "Den adresse, som Portvagt sender til.", "mlu@kommune.dk"),
    ROLES("Roller", "Rollernes navne, adskilt af komma.", "Bestiller, Systemejer"),
    MUNICIPALITY("Kommune", "Kommunens trecifrede kode; flere adskilles af komma.", "901");

    private final String header;
    private final String explanation;
    private final String example;

    PersonColumn(String header, String explanation, String example) {
        this.header = header;
        this.explanation = explanation;
        this.example = example;
    }

    /** Returns the Danish heading. */
    public String header() {
        return header;
    }

    /** Returns what to write in it, in Danish. */
    public String explanation() {
        return explanation;
    }

    /** Returns an example. */
    public String example() {
        return example;
    }

    /** Finds the column of a heading, whatever its case and spaces. */
    public static Optional<PersonColumn> of(String heading) {
        String wanted = heading.strip().toLowerCase(Locale.forLanguageTag("da"));
        return Arrays.stream(values())
                .filter(column ->
                        column.header.toLowerCase(Locale.forLanguageTag("da")).equals(wanted))
                .findFirst();
    }

    /** Returns the headings in their order. */
    public static List<String> headers() {
        return Arrays.stream(values()).map(PersonColumn::header).toList();
    }

    /** Returns the headings as people read them: with commas between them. */
    public static String listed() {
        return headers().stream().collect(Collectors.joining(", "));
    }
}
