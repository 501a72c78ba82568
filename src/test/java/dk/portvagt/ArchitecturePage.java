package dk.portvagt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Writes the overview of the rooms between two marks of docs/architecture.md, from what Spring Modulith sees. */
class ArchitecturePage {

    static final Path FILE = Path.of("docs/architecture.md");

    private static final Pattern GENERATED =
            Pattern.compile("(?<=<!-- rooms -->\n).*(?=<!-- end of rooms -->)", Pattern.DOTALL);
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*\\s*(?:\\* )?(.+?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

    private final ApplicationModules rooms;
    private final Map<String, Set<String>> uses = new TreeMap<>();

    ArchitecturePage(ApplicationModules rooms) {
        this.rooms = rooms;
        rooms.forEach(room -> uses.put(
                name(room),
                room.getDirectDependencies(rooms)
                        .uniqueModules()
                        .map(ArchitecturePage::name)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** @return the page with a fresh overview */
    String fresh(String page) {
        return GENERATED.matcher(page).replaceFirst(Matcher.quoteReplacement(picture() + "\n" + table()));
    }

    /**
     * Draws an arrow only where no longer way leads: {@code gate} reaches {@code budget} through {@code acquisition}.
     */
    private String picture() {
        String arrows = uses.entrySet().stream()
                .flatMap(room -> room.getValue().stream()
                        .filter(used -> room.getValue().stream().noneMatch(other -> reaches(other, used)))
                        .map(used -> "    " + room.getKey() + " --> " + used + "\n"))
                .collect(Collectors.joining());
        return "```mermaid\nflowchart TB\n" + arrows + "```\n";
    }

    private String table() {
        return "| room | purpose | uses |\n|---|---|---|\n"
                + byHeight()
                        .map(room -> "| `%s` | %s | %s |\n"
                                .formatted(room, purpose(room), String.join(", ", uses.get(room))))
                        .collect(Collectors.joining());
    }

    /** Rooms that use many others come first. */
    private Stream<String> byHeight() {
        return uses.keySet().stream()
                .sorted(Comparator.comparing(this::height).reversed().thenComparing(Comparator.naturalOrder()));
    }

    private int height(String room) {
        return uses.get(room).stream().mapToInt(this::height).max().orElse(-1) + 1;
    }

    private boolean reaches(String from, String to) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    /** The first sentence of the room's package-info, or of its first package where the room itself holds no class. */
    private String purpose(String room) {
        Path folder = Path.of("src/main/java/dk/portvagt", room);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.endsWith("package-info.java"))
                    .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                    .toList();
            Matcher text = PURPOSE.matcher(Files.readString(found.get(0)));
            if (!text.find()) {
                throw new IllegalStateException("No sentence in " + found.get(0));
            }
            return text.group(1).replaceAll("\\s*\\n \\* ?", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
