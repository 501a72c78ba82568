package dk.portvagt.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes this JVM's tests have been through, each as process id and node id. */
final class Visits {

    static final Path FOLDER = Path.of("target", "process-test-coverage");

    private static final Path FILE = FOLDER.resolve("visited.txt");
    private static final Set<String> VISITED = ConcurrentHashMap.newKeySet();

    private Visits() {}

    static void add(String process, String node) {
        VISITED.add(line(process, node));
    }

    static String line(String process, String node) {
        return process + " " + node;
    }

    /** Leaves what is written alone when this JVM had nothing to record, as when it only checks. */
    static void write() throws IOException {
        if (VISITED.isEmpty()) {
            return;
        }
        Files.createDirectories(FOLDER);
        Files.write(FILE, new TreeSet<>(VISITED));
    }

    /** What the suite wrote down; empty when no test has run an engine. */
    static Set<String> read() throws IOException {
        return Set.copyOf(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
    }
}
