package dk.portvagt.engine.rights;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/rights.md: which role may do what with which resource, as the matrix has asked it. */
final class RightsPage {

    static final Path FILE = Path.of("docs/rights.md");

    private static final String HEAD = """
            # Rettigheder

            Hvem kan hvad i en installation med flere kommuner. `RightsMatrixTest` spørger hver adresse i hver rolle, om ting fra
            rollens egen kommune og fra en anden, og sammenligner svarene med rækkerne i motorens rettighedstabel. Hvad en adresse
            kræver, står i `src/test/resources/rights/`; en adresse, der ikke står dér, får testen til at fejle. Siden skrives på ny
            med `mvn -B test -Dtest=RightsMatrixTest -Dportvagt.renew=true`.

            ## Omfang

            | hvad | antal |
            |---|---|
            | roller, ikke logget ind medregnet | %d |
            | adresser (metode og sti) | %d |
            | spørgsmål: en adresse om egen, anden eller ingen kommunes ting | %d |
            | veje ind: REST med adgangskode, webapps med login | 2 |
            | prøvede svar | %d |

            **En anden kommunes ting** kan kun installationens administrator (`camunda-admin`) læse og ændre. Alle andre afvises med
            401, 403 eller 404, og hverken tekst eller id fra den anden kommune står i noget svar. Det er prøvet i %d af svarene.
            Et spørgsmål, der ikke er logget ind, afvises overalt; login-siden får kun motorens navn.

            ## Rolle × ressource × handling

            ● må i egen kommune. Flere rettigheder med *eller*: én er nok.

            """;

    private final RightsTable table;
    private final List<Asked> asked;
    private final Grants grants;
    private final Map<String, String> names;

    /**
     * Creates the page.
     *
     * @param names what to call ids that differ from database to database
     */
    RightsPage(RightsTable table, List<Asked> asked, Grants grants, Map<String, String> names) {
        this.table = table;
        this.asked = asked;
        this.grants = grants;
        this.names = names;
    }

    String text() {
        return head() + matrix() + notAsked();
    }

    private String head() {
        long addresses = asked.stream().map(this::address).distinct().count();
        return HEAD.formatted(
                Role.all().size(),
                addresses,
                asked.size(),
                Role.all().size() * answers(asked),
                (Role.all().size() - 1)
                        * answers(asked.stream().filter(Asked::foreign).toList()));
    }

    /** Counts the answers that one role gets. */
    private static int answers(List<Asked> some) {
        return some.stream()
                .mapToInt(one -> (one.inBrowsers() ? 1 : 0) + (one.byPrograms() ? 1 : 0))
                .sum();
    }

    private String matrix() {
        List<Role> roles =
                Role.all().stream().filter(role -> !role.isStranger()).toList();
        Map<String, Set<String>> rows = new TreeMap<>();
        asked.stream().filter(one -> !one.foreign()).forEach(one -> {
            String cells = roles.stream()
                    .map(role -> grants.allows(role, one) ? "●" : " ")
                    .collect(Collectors.joining(" | "));
            rows.computeIfAbsent(
                            "| %s | %s | %s | "
                                    .formatted(
                                            one.rule().subject(),
                                            right(one.rule().right()),
                                            cells),
                            row -> new LinkedHashSet<>())
                    .add(address(one));
        });
        String titles = roles.stream().map(Role::danishName).collect(Collectors.joining(" | "));
        return "| ressource | handling | " + titles + " | adresser |\n|---|---|" + ":-:|".repeat(roles.size())
                + "---|\n"
                + rows.entrySet().stream()
                        .map(row -> row.getKey() + String.join("<br>", row.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String right(String right) {
        return switch (right) {
            case "everyone" -> "alle, der er logget ind";
            case "nobody" -> "ingen";
            default ->
                right.contains(".")
                        ? "`" + right.replace(" or ", "` eller `").replace(" and ", "` og `") + "`"
                        : "siden er for grupperne";
        };
    }

    private String address(Asked one) {
        String path = one.rule().path().replaceAll("\\?.*", "");
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return "`" + one.rule().verb() + " " + path + "`";
    }

    private String notAsked() {
        return "\n## Ikke spurgt\n\n| adresser | hvorfor |\n|---|---|\n"
                + table.notAsked().entrySet().stream()
                        .map(left -> "| `%s` | %s |\n".formatted(left.getKey().replace("|", "\\|"), left.getValue()))
                        .collect(Collectors.joining());
    }
}
