package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.landscape.register.RegisterRow.Effect;
import dk.portvagt.text.Cell;
import dk.portvagt.text.Containing;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file: what each would do, and everything that has to be corrected. */
final class RegisterRows {

    private static final int LONGEST_SYSTEM = 120;

    private final RegisterFile file;
    private final Known known;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private final List<RegisterRow> rows = new ArrayList<>();
    /** Rows by what they are about, and by the product that they give a solution. */
    private final Map<String, Long> seen = new HashMap<>();

    RegisterRows(RegisterFile file, Known known) {
        this.file = file;
        this.known = known;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    List<RegisterRow> rows() {
        return rows;
    }

    /**
     * Reads one row.
     *
     * @param number of the row in the spreadsheet
     * @param fields returns the typed text under a heading, empty for none
     */
    void read(long number, Function<String, String> fields) {
        Function<String, String> cells = heading -> Cell.unmarked(Cell.trimmed(fields.apply(heading)));
        int before = problems.size();
        Optional<KnownSolution> solution = solution(number, cells);
        Facts facts = facts(number, cells);
        if (solution.isEmpty() || problems.size() > before) {
            return;
        }
        if (file == RegisterFile.INTEGRATIONS) {
            readIntegration(number, cells, solution.get(), facts);
            return;
        }
        KnownSolution of = solution.get();
        if (file == RegisterFile.CONTRACTS) {
            refuseDecidedTerms(number, cells, of);
        }
        refuseRepeated(number, "Sag", of.number().toString(), "Løsningen");
        if (file == RegisterFile.SOLUTIONS) {
            warnOfSameProduct(number, of, facts);
        }
        if (problems.size() == before) {
            add(number, of.name(), of.facts(), of.number(), null, null, facts, false);
        }
    }

    static List<String> solution(KnownSolution solution) {
        return row(
                Stream.of(solution.uuid().toString(), solution.number().toString(), solution.name()),
                RegisterFile.SOLUTIONS,
                solution.facts());
    }

    static List<String> contract(KnownSolution solution) {
        Terms terms = solution.terms();
        return row(
                Stream.of(
                        solution.uuid().toString(),
                        solution.number().toString(),
                        solution.name(),
                        terms.vendor(),
                        terms.notice(),
                        terms.end()),
                RegisterFile.CONTRACTS,
                solution.facts());
    }

    static List<String> integration(Integration integration, Known known) {
        CaseNumber target = integration.target();
        return row(
                Stream.of(
                        integration.uuid().toString(),
                        integration.solution().toString(),
                        known.solution(integration.solution()).name(),
                        integration.system(),
                        target == null ? "" : target.toString()),
                RegisterFile.INTEGRATIONS,
                integration.facts());
    }

    private static List<String> row(Stream<String> keys, RegisterFile file, Facts facts) {
        return Stream.concat(keys, file.fields().stream().map(facts::text)).toList();
    }

    private Optional<KnownSolution> solution(long number, Function<String, String> cells) {
        String uuid = cells.apply("UUID");
        if (!uuid.isEmpty() && !isUuid(uuid)) {
            refuse(
                    number,
                    "UUID",
                    "\"%s\" er ikke et UUID. Lad det stå, som det blev hentet.".formatted(Cell.shown(uuid)));
            return Optional.empty();
        }
        if (!uuid.isEmpty() && file == RegisterFile.INTEGRATIONS) {
            Optional<Integration> integration = known.integration(uuid);
            if (integration.isPresent()) {
                return Optional.of(known.solution(integration.get().solution()));
            }
            // An integration of another installation, or one that was closed: its solution and system decide.
        } else if (!uuid.isEmpty()) {
            return only(number, "UUID", uuid);
        }
        String sag = cells.apply("Sag");
        String name = cells.apply("Løsning");
        if (sag.isEmpty() && name.isEmpty()) {
            refuse(number, "Løsning", "Skriv løsningens UUID, sagsnummer eller navn.");
            return Optional.empty();
        }
        return sag.isEmpty() ? only(number, "Løsning", name) : only(number, "Sag", sag);
    }

    private Optional<KnownSolution> only(long number, String heading, String typed) {
        List<KnownSolution> found = known.named(typed);
        if (found.isEmpty()) {
            refuse(
                    number,
                    heading,
                    "\"%s\" er ikke en løsning i drift i kommunens register. Optag den først på siden Indlæs løsninger, og indlæs så rækken igen."
                            .formatted(Cell.shown(typed)));
        } else if (found.size() > 1) {
            refuse(
                    number,
                    heading,
                    "Flere løsninger hedder \"%s\": %s. Skriv sagsnummeret i kolonnen Sag."
                            .formatted(Cell.shown(typed), numbers(found)));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Facts facts(long number, Function<String, String> cells) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : file.fields()) {
            String typed = cells.apply(field.danishName());
            if (!typed.isEmpty()) {
                Outcome<Object> value = field.parse(typed);
                value.refusal().ifPresent(reason -> refuse(number, field.danishName(), reason));
                if (value instanceof Outcome.Done<Object> done) {
                    values.put(field, done.value());
                }
            }
        }
        return Facts.of(values);
    }

    private void readIntegration(long number, Function<String, String> cells, KnownSolution of, Facts facts) {
        String system = cells.apply("System");
        if (system.isEmpty()) {
            refuse(number, "System", "Skriv navnet på det andet system.");
            return;
        }
        if (system.length() > LONGEST_SYSTEM) {
            refuse(
                    number,
                    "System",
                    Cell.text("x".repeat(system.length()), LONGEST_SYSTEM)
                            .refusal()
                            .orElseThrow());
            return;
        }
        Optional<Integration> byUuid = known.integration(cells.apply("UUID"));
        if (byUuid.isPresent() && !Containing.folded(byUuid.get().system()).equals(Containing.folded(system))) {
            refuse(
                    number,
                    "System",
                    "Integrationen hedder \"%s\" i registeret. Navnet ændres i systemejerens bekræftelse; slet UUID'et, hvis det er en ny integration."
                            .formatted(Cell.shown(byUuid.get().system())));
            return;
        }
        int before = problems.size();
        CaseNumber target = target(number, cells.apply("Til løsning"), of, system);
        refuseRepeated(number, "System", of.number() + " " + Containing.folded(system), "Integrationen");
        Optional<Integration> present = byUuid.or(() -> known.integration(of.number(), system));
        if (present.isEmpty() && target != null) {
            known.integrations().stream()
                    .filter(other -> other.solution().equals(of.number()) && target.equals(other.target()))
                    .findFirst()
                    .ifPresent(other -> refuse(
                            number,
                            "System",
                            "Løsningen har allerede en integration til sag %s under navnet \"%s\". Brug det navn."
                                    .formatted(target, other.system())));
        }
        if (problems.size() == before) {
            boolean linked = target != null
                    && present.map(Integration::target).filter(target::equals).isEmpty();
            add(
                    number,
                    "%s – %s".formatted(of.name(), system),
                    present.map(Integration::facts).orElse(null),
                    of.number(),
                    present.map(Integration::system).orElse(system),
                    target,
                    facts,
                    linked);
        }
    }

    private @Nullable CaseNumber target(long number, String typed, KnownSolution of, String system) {
        if (typed.isEmpty()) {
            List<KnownSolution> meant = known.named(system).stream()
                    .filter(solution -> !solution.number().equals(of.number()))
                    .toList();
            return meant.size() == 1 ? meant.get(0).number() : null;
        }
        List<KnownSolution> found = known.named(typed);
        if (found.isEmpty()) {
            refuse(
                    number,
                    "Til løsning",
                    "\"%s\" er ikke en løsning i drift i kommunens register. Optag den først, eller lad feltet stå tomt, hvis systemet er uden for kommunen."
                            .formatted(Cell.shown(typed)));
        } else if (found.size() > 1) {
            refuse(
                    number,
                    "Til løsning",
                    "Flere løsninger hedder \"%s\": %s. Skriv sagsnummeret."
                            .formatted(Cell.shown(typed), numbers(found)));
        } else if (found.get(0).number().equals(of.number())) {
            refuse(number, "Til løsning", "En løsning har ingen integration til sig selv.");
        }
        return found.size() == 1 ? found.get(0).number() : null;
    }

    /** What was decided about a contract is changed by a decision: the file may repeat it, but not change it. */
    private void refuseDecidedTerms(long number, Function<String, String> cells, KnownSolution of) {
        if (!of.hasContract()) {
            refuse(number, "Løsning", "Løsningen har ingen kontrakt i Portvagt, så der er intet at skrive om den.");
            return;
        }
        refuseOther(number, "Leverandør", cells, of.terms().vendor());
        refuseOther(number, "Opsigelsesdato", cells, of.terms().notice());
        refuseOther(number, "Udløbsdato", cells, of.terms().end());
    }

    private void refuseOther(long number, String heading, Function<String, String> cells, String registered) {
        String typed = cells.apply(heading);
        String date = Cell.date(typed) instanceof Outcome.Done<LocalDate> day ? Terms.day(day.value()) : typed;
        if (!typed.isEmpty() && !date.equals(Cell.trimmed(registered))) {
            refuse(
                    number,
                    heading,
                    "Registeret siger \"%s\". Det ændres ved en beslutning om kontrakten, ikke i en fil; lad feltet stå, som det blev hentet."
                            .formatted(registered.isEmpty() ? "ingen" : registered));
        }
    }

    private void warnOfSameProduct(long number, KnownSolution of, Facts facts) {
        String product = Containing.folded(facts.text(Field.PRODUCT));
        if (product.isEmpty()) {
            return;
        }
        known.solutions().stream()
                .filter(other -> !other.number().equals(of.number())
                        && Containing.folded(other.facts().text(Field.PRODUCT)).equals(product))
                .findFirst()
                .ifPresent(other -> warn(
                        number,
                        "Samme produkt som %s (sag %s). Er det ét system under to navne, så udfas den ene."
                                .formatted(other.name(), other.number())));
        Long before = seen.putIfAbsent("product " + product, number);
        if (before != null && before != number) {
            warn(
                    number,
                    "Samme produkt som i række %d. Er det ét system under to navne, så udfas den ene."
                            .formatted(before));
        }
    }

    private void refuseRepeated(long number, String heading, String key, String what) {
        Long before = seen.putIfAbsent(key, number);
        if (before != null) {
            refuse(number, heading, "%s står også i række %d. Slet den ene række.".formatted(what, before));
        }
    }

    private void add(
            long number,
            String subject,
            @Nullable Facts before,
            CaseNumber solution,
            @Nullable String system,
            @Nullable CaseNumber target,
            Facts facts,
            boolean linked) {
        Map<Field, String> differences = facts.differencesFrom(before == null ? Facts.of(Map.of()) : before);
        List<String> texts = new ArrayList<>();
        differences.forEach((field, text) -> texts.add(field.danishName() + ": " + text));
        if (linked) {
            texts.add("Til løsning: sag " + target);
        }
        Effect effect = before == null ? Effect.NEW : texts.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
        rows.add(new RegisterRow(number, subject, effect, String.join("; ", texts), solution, system, target, facts));
    }

    private static boolean isUuid(String typed) {
        try {
            UUID.fromString(typed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String numbers(List<KnownSolution> solutions) {
        return solutions.stream().map(solution -> "sag " + solution.number()).collect(Collectors.joining(", "));
    }

    private void refuse(long number, String heading, String reason) {
        problems.add(new RowProblem(number, heading, reason));
    }

    private void warn(long number, String reason) {
        warnings.add(new RowProblem(number, Field.PRODUCT.danishName(), reason));
    }
}
