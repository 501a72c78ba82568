package dk.portvagt.coverage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the nodes that tests have been through, each as process id and node id: one file for each JVM. */
final class Visits {

    static final Path FOLDER = Path.of("target", "process-test-coverage");

    private static final String PREFIX = "visited-";
    private static final Set<String> VISITED = ConcurrentHashMap.newKeySet();

    private Visits() {}

    static void add(String process, String node) {
        VISITED.add(line(process, node));
    }

    static String line(String process, String node) {
        return process + " " + node;
    }

    /** Writes a file of this JVM's own; none when it had nothing to record, as when it only checks. */
    static void write() throws IOException {
        if (VISITED.isEmpty()) {
            return;
        }
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(PREFIX + ProcessHandle.current().pid() + ".txt"), new TreeSet<>(VISITED));
    }

    /** Merges the files of all JVMs; empty when no test has run an engine. */
    static Set<String> read() throws IOException {
        Set<String> visits = new HashSet<>();
        if (Files.exists(FOLDER)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, PREFIX + "*.txt")) {
                for (Path file : files) {
                    visits.addAll(Files.readAllLines(file));
                }
            }
        }
        return visits;
    }
}
