package dk.portvagt.existing;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.Cvr;
import dk.portvagt.existing.ExistingSolution.Agreement;
import dk.portvagt.existing.ExistingSolution.Owner;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.text.Cell;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.RowProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file, or one form, and collects everything that has to be corrected in it. */
final class SolutionRow {

    private static final int LAST_PLANNED_YEARS = 10;
    // The words of a file, and the choices of the form.
    private static final Map<String, Category> CATEGORIES = Map.of(
            "software", Category.SOFTWARE,
            "hardware", Category.HARDWARE,
            "konsulentydelser", Category.CONSULTANCY,
            "konsulentydelse", Category.CONSULTANCY,
            "consultancy", Category.CONSULTANCY);
    private static final Map<String, DataClass> DATA = Map.of(
            "ingen", DataClass.NONE,
            "almindelige", DataClass.ORDINARY,
            "følsomme", DataClass.SENSITIVE,
            "ingen personoplysninger", DataClass.NONE,
            "almindelige personoplysninger", DataClass.ORDINARY,
            "følsomme personoplysninger", DataClass.SENSITIVE,
            "none", DataClass.NONE,
            "ordinary", DataClass.ORDINARY,
            "sensitive", DataClass.SENSITIVE);

    private final long number;
    private final Function<SolutionColumn, String> fields;
    private final LocalDate today;
    private final List<String> offices;
    private final List<Owner> staff;
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * Creates a reader of one row.
     *
     * @param number of the row in the spreadsheet
     * @param fields returns the typed text of a column, empty for none
     * @param offices the municipality's offices
     * @param staff the people who can own a solution
     */
    SolutionRow(
            long number,
            Function<SolutionColumn, String> fields,
            LocalDate today,
            List<String> offices,
            List<Owner> staff) {
        this.number = number;
        this.fields = fields;
        this.today = today;
        this.offices = offices;
        this.staff = staff;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** Reads the row; empty when there are problems. */
    Optional<ExistingSolution> read() {
        String key = text(SolutionColumn.KEY);
        String name = text(SolutionColumn.NAME);
        Owner owner = owner();
        String office = office();
        Category category = oneOf(SolutionColumn.CATEGORY, CATEGORIES, "Software, Hardware eller Konsulentydelser");
        DataClass data = oneOf(SolutionColumn.DATA, DATA, "Ingen, Almindelige eller Følsomme");
        LocalDate since = since();
        BigDecimal cost = cost();
        int costFrom = costFrom();
        Agreement agreement = agreement();
        return problems.isEmpty()
                ? Optional.of(new ExistingSolution(
                        key, name, office, owner, category, data, since, agreement, cost, costFrom))
                : Optional.empty();
    }

    private @Nullable Agreement agreement() {
        String vendor = text(SolutionColumn.VENDOR);
        String cvr = cvr();
        String reference = text(SolutionColumn.REFERENCE);
        LocalDate notice = date(SolutionColumn.NOTICE);
        LocalDate end = date(SolutionColumn.END);
        String options = text(SolutionColumn.OPTIONS);
        if (end != null && end.isBefore(today)) {
            refuse(
                    SolutionColumn.END,
                    "Kontrakten udløb %s. Skriv den aftale, der gælder nu, eller lad kontraktens felter stå tomme."
                            .formatted(Cell.shown(field(SolutionColumn.END))));
        } else if (notice != null && end != null && notice.isAfter(end)) {
            refuse(SolutionColumn.NOTICE, "Opsigelsesdatoen ligger efter udløbsdatoen.");
        }
        boolean described = cvr != null || reference != null || notice != null || end != null || options != null;
        if (vendor == null && described) {
            refuse(SolutionColumn.VENDOR, "Skriv leverandøren, når der står noget om kontrakten.");
        }
        return vendor == null ? null : new Agreement(vendor, cvr, reference, new ContractTerms(notice, end), options);
    }

    private String field(SolutionColumn column) {
        return Cell.trimmed(fields.apply(column));
    }

    private @Nullable String text(SolutionColumn column) {
        String typed = field(column);
        if (typed.isEmpty()) {
            if (column.isRequired()) {
                refuse(column, "Feltet er tomt.");
            }
            return null;
        }
        return value(column, Cell.text(typed, column.longest()));
    }

    private <T> @Nullable T value(SolutionColumn column, Outcome<T> outcome) {
        outcome.refusal().ifPresent(reason -> refuse(column, reason));
        return outcome instanceof Outcome.Done<T> done ? done.value() : null;
    }

    private @Nullable String office() {
        String typed = text(SolutionColumn.OFFICE);
        if (typed == null) {
            return null;
        }
        Optional<String> known =
                offices.stream().filter(typed::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            refuse(
                    SolutionColumn.OFFICE,
                    "\"%s\" er ikke en af kommunens forvaltninger: %s."
                            .formatted(Cell.shown(typed), String.join(", ", offices)));
        }
        return known.orElse(null);
    }

    private @Nullable Owner owner() {
        String typed = text(SolutionColumn.OWNER);
        if (typed == null) {
            return null;
        }
        Optional<Owner> byId =
                staff.stream().filter(person -> person.userId().equals(typed)).findFirst();
        List<Owner> byName =
                staff.stream().filter(person -> person.name().equals(typed)).toList();
        if (byId.isPresent() || byName.size() == 1) {
            return byId.orElseGet(() -> byName.get(0));
        }
        refuse(
                SolutionColumn.OWNER,
                byName.isEmpty()
                        ? ("\"%s\" er ikke en af kommunens medarbejdere i Portvagt. Skriv navnet eller bruger-id'et præcis som"
                                        + " i Portvagt, eller bed kommunens administrator om at oprette personen.")
                                .formatted(Cell.shown(typed))
                        : "Flere hedder \"%s\". Skriv bruger-id'et i stedet: %s."
                                .formatted(
                                        Cell.shown(typed),
                                        byName.stream().map(Owner::userId).collect(Collectors.joining(" eller "))));
        return null;
    }

    private <T> @Nullable T oneOf(SolutionColumn column, Map<String, T> choices, String named) {
        String typed = text(column);
        if (typed == null) {
            return null;
        }
        T chosen = choices.get(typed.toLowerCase(Locale.forLanguageTag("da")));
        if (chosen == null) {
            refuse(column, "Skriv %s, ikke \"%s\".".formatted(named, Cell.shown(typed)));
        }
        return chosen;
    }

    private @Nullable String cvr() {
        String typed = text(SolutionColumn.CVR);
        if (typed == null) {
            return null;
        }
        Optional<String> cvr = Cvr.parse(typed);
        if (cvr.isEmpty()) {
            refuse(
                    SolutionColumn.CVR,
                    "\"%s\" er ikke et CVR-nummer: det er 8 cifre, og det sidste passer ikke til de andre."
                            .formatted(Cell.shown(typed)));
        }
        return cvr.orElse(null);
    }

    private @Nullable LocalDate since() {
        LocalDate since = date(SolutionColumn.SINCE);
        if (since == null && field(SolutionColumn.SINCE).isEmpty()) {
            refuse(SolutionColumn.SINCE, "Feltet er tomt.");
        } else if (since != null && since.isAfter(today)) {
            refuse(
                    SolutionColumn.SINCE,
                    "Datoen ligger i fremtiden. En løsning, der ikke er i brug, rejses som en idé.");
        }
        return since;
    }

    private @Nullable LocalDate date(SolutionColumn column) {
        String typed = field(column);
        return typed.isEmpty() ? null : value(column, Cell.date(typed));
    }

    private @Nullable BigDecimal cost() {
        String typed = field(SolutionColumn.COST).replaceFirst("(?i)\\s*(kr\\.?|dkk)$", "");
        if (typed.isEmpty()) {
            refuse(SolutionColumn.COST, "Feltet er tomt. Skriv 0, hvis løsningen er gratis.");
            return null;
        }
        Optional<BigDecimal> cost =
                Kroner.parse(typed).filter(amount -> amount.signum() >= 0 && amount.compareTo(Kroner.MAX) <= 0);
        if (cost.isEmpty()) {
            refuse(
                    SolutionColumn.COST,
                    "Skriv beløbet som 240.000 eller 240.000,50, ikke \"%s\".".formatted(Cell.shown(typed)));
        }
        return cost.orElse(null);
    }

    private int costFrom() {
        String typed = field(SolutionColumn.COST_FROM);
        if (typed.isEmpty()) {
            return today.getYear();
        }
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
        if (year < today.getYear() || year > today.getYear() + LAST_PLANNED_YEARS) {
            refuse(
                    SolutionColumn.COST_FROM,
                    "Skriv et budgetår fra %d til %d, ikke \"%s\"."
                            .formatted(today.getYear(), today.getYear() + LAST_PLANNED_YEARS, Cell.shown(typed)));
        }
        return year;
    }

    private void refuse(SolutionColumn column, String reason) {
        problems.add(new RowProblem(number, column.header(), reason));
    }
}
