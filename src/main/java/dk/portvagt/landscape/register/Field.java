package dk.portvagt.landscape.register;

import dk.portvagt.text.Cell;
import dk.portvagt.text.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists what the register asks of a solution and what belongs to it (J3 to J10). Files, the yearly confirmation and the
 * pages all take their headings, their choices and their rules from here.
 */
public enum Field {
    PRODUCT(Part.SOLUTION, "Produkt", "product", Kind.text(120), "Leverandørens navn på produktet.", "Omsorg Plus"),
    VERSION(Part.SOLUTION, "Version", "version", Kind.text(40), "Den version, I bruger.", "7.2"),
    KLE(Part.SOLUTION, "KLE", "kle", Kind.kle(), "Forretningsområder: KLE-numre med komma imellem.", "27.36, 27.42.04"),
    SINCE(Part.SOLUTION, "I brug siden", "in_use_since", Kind.date(), "Hvornår I tog produktet i brug.", "01-03-2019"),
    USERS(Part.SOLUTION, "Brugere", "users", Kind.count(1_000_000), "Antal ansatte, der bruger løsningen.", "420"),
    COST(Part.SOLUTION, "Årlig driftsudgift", "yearly_cost", Kind.kroner(), "Kroner om året, ekskl. moms.", "240.000"),
    HOSTING(
            Part.SOLUTION,
            "Driftsform",
            "hosting",
            Kind.choice("ON_PREMISE", "Egen drift", "EXTERNAL", "Ekstern drift", "HYBRID", "Delt drift"),
            "Egen drift, Ekstern drift eller Delt drift.",
            "Ekstern drift"),
    DATA(
            Part.SOLUTION,
            "Data",
            "data_classes",
            Kind.choicesAmong(
                    "NONE",
                    "Ingen",
                    "ORDINARY",
                    "Almindelige",
                    "SENSITIVE",
                    "Følsomme",
                    "CRIMINAL",
                    "Strafbare forhold"),
            "Personoplysninger: Ingen, Almindelige, Følsomme, Strafbare forhold; med komma imellem.",
            "Almindelige, Følsomme"),

    OPTIONS(
            Part.CONTRACT,
            "Optioner",
            "options",
            Kind.text(500),
            "Hvad kontrakten giver ret til at forlænge eller købe til.",
            "2 × 12 måneder"),
    OPTIONS_USED(Part.CONTRACT, "Optioner brugt", "options_used", Kind.count(99), "Hvor mange af dem.", "1"),
    IRREVOCABLE_UNTIL(
            Part.CONTRACT,
            "Uopsigelig til",
            "irrevocable_until",
            Kind.date(),
            "Til og med hvilken dag kontrakten ikke kan siges op.",
            "31-12-2027"),
    NOTICE_MONTHS(
            Part.CONTRACT,
            "Opsigelse (måneder)",
            "notice_months",
            Kind.count(120),
            "Opsigelsesvarslet i måneder.",
            "6"),
    NOTICE_BY_END_OF(
            Part.CONTRACT,
            "Opsigelse til",
            "notice_by_end_of",
            Kind.choice(
                    "MONTH",
                    "Udgangen af en måned",
                    "QUARTER",
                    "Udgangen af et kvartal",
                    "HALF_YEAR",
                    "Udgangen af et halvår",
                    "YEAR",
                    "Udgangen af et kalenderår"),
            "Udgangen af en måned, et kvartal, et halvår eller et kalenderår.",
            "Udgangen af et kvartal"),
    REPROCURE_QUARTER(
            Part.CONTRACT,
            "Genudbud",
            "reprocure_quarter",
            Kind.quarter(),
            "Det kvartal, hvor I venter at anskaffe på ny.",
            "2. kvartal 2028"),

    ROLE(
            Part.INTEGRATION,
            "Rolle",
            "role",
            Kind.choice(
                    "ESDH",
                    "ESDH",
                    "PAYROLL",
                    "Løn",
                    "ROSTER",
                    "Vagtplan",
                    "FINANCE",
                    "Økonomi",
                    "IDENTITY",
                    "Brugerstyring",
                    "SOURCE_REGISTER",
                    "Kildesystem",
                    "CASE_SYSTEM",
                    "Fagsystem",
                    "SELF_SERVICE",
                    "Selvbetjening",
                    "REPORTING",
                    "Ledelsesinformation",
                    "OTHER",
                    "Andet"),
            "Hvad det andet system er: ESDH, Løn, Vagtplan, Økonomi, Brugerstyring, Kildesystem, Fagsystem,"
                    + " Selvbetjening, Ledelsesinformation eller Andet.",
            "ESDH"),
    DIRECTION(
            Part.INTEGRATION,
            "Retning",
            "direction",
            Kind.choice("IN", "Modtager", "OUT", "Sender", "BOTH", "Begge veje"),
            "Set fra løsningen: Modtager, Sender eller Begge veje.",
            "Begge veje"),
    EXCHANGED(Part.INTEGRATION, "Data", "data", Kind.text(200), "Hvad der udveksles.", "Sager og dokumenter"),
    INTERFACE(Part.INTEGRATION, "Snitflade", "interface_type", Kind.text(60), "Snitfladens type.", "WS REST"),
    FREQUENCY(Part.INTEGRATION, "Hyppighed", "frequency", Kind.text(60), "Hvor ofte.", "Dagligt"),
    BUILD_COST(Part.INTEGRATION, "Pris at bygge", "build_cost", Kind.kroner(), "Kroner, ekskl. moms.", "250.000"),
    INSTALL_COST(
            Part.INTEGRATION, "Pris at installere", "install_cost", Kind.kroner(), "Kroner, ekskl. moms.", "40.000"),
    INTEGRATION_COST(
            Part.INTEGRATION, "Pris om året", "yearly_cost", Kind.kroner(), "Kroner om året, ekskl. moms.", "25.000"),
    CRITICALITY(
            Part.INTEGRATION,
            "Kritisk",
            "criticality",
            Kind.choice("LOW", "Lidt", "MEDIUM", "Noget", "HIGH", "Meget"),
            "Hvor meget arbejdet lider, når den er nede: Lidt, Noget eller Meget.",
            "Noget"),

    PROCEDURE(
            Part.PROCEDURE,
            "Lokal arbejdsgang",
            "what",
            Kind.text(500),
            "Hvad I gør på jeres egen måde.",
            "Visitation i to trin"),
    REASON(
            Part.PROCEDURE,
            "Hvorfor",
            "reason",
            Kind.choice("LAW", "Lov", "CHOICE", "Valg", "HABIT", "Vane"),
            "Lov, Valg eller Vane.",
            "Valg"),
    NEED(Part.PROCEDURE, "Behov", "need", Kind.choice("MUST", "Skal", "WISH", "Ønske"), "Skal eller Ønske.", "Ønske");

    private final Part part;
    private final String danishName;
    private final String column;
    private final Kind kind;
    private final String explanation;
    private final String example;

    Field(Part part, String danishName, String column, Kind kind, String explanation, String example) {
        this.part = part;
        this.danishName = danishName;
        this.column = column;
        this.kind = kind;
        this.explanation = explanation;
        this.example = example;
    }

    /** Returns the fields of one part, in the order of files and pages. */
    public static List<Field> of(Part part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    /** Returns the heading in Danish. */
    public String danishName() {
        return danishName;
    }

    /** Returns what to write in it, in Danish. */
    public String explanation() {
        return explanation;
    }

    /** Returns an example of what to write. */
    public String example() {
        return example;
    }

    /** Returns the codes with their Danish names, for a field of choices; empty for any other. */
    public Map<String, String> choices() {
        return kind.choices();
    }

    /**
     * Reads what was typed: a Danish name or a code of a choice, an amount or a date as Danes write it.
     *
     * @param typed not blank
     */
    public Outcome<Object> parse(String typed) {
        return kind.parse(Cell.trimmed(typed)).map(value -> value);
    }

    /** Writes the value in Danish, as {@link #parse} reads it; empty for null. */
    public String write(@Nullable Object value) {
        return value == null ? "" : kind.write(value);
    }

    /** Lists how a form asks for a field. */
    public enum Form {
        /** A text, a date or one choice. */
        TEXT,
        /** A whole number. */
        COUNT,
        /** Several choices. */
        LIST
    }

    /** Returns how a form asks for it. */
    public Form form() {
        return kind.form();
    }

    String column() {
        return column;
    }

    Part part() {
        return part;
    }
}
