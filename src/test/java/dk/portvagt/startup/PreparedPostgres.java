package dk.portvagt.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that is unpacked and initialised once for a build, before any migration: tests start on copies of it.
 *
 * <p>{@link StartAndRestartTest} starts on an empty folder, as a first start of Portvagt does.
 */
public final class PreparedPostgres {

    private static final Path PREPARED = Path.of("target", "prepared-postgres");

    private PreparedPostgres() {}

    /** Puts a copy into a data folder that is empty. */
    public static void copyInto(Path data) {
        try {
            copy(prepared().resolve("postgres"), data.resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each of several JVMs may be the first. */
    private static synchronized Path prepared() throws IOException {
        Files.createDirectories(PREPARED);
        Path complete = PREPARED.resolve("complete");
        try (FileChannel channel = FileChannel.open(
                        PREPARED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(complete)) {
                FileSystemUtils.deleteRecursively(PREPARED.resolve("postgres"));
                try (DataDirectory data = DataDirectory.open(PREPARED)) {
                    EmbeddedDatabase.start(data, false).close();
                }
                Files.createFile(complete);
            }
        }
        return PREPARED;
    }

    /** With permissions, which PostgreSQL is particular about, and with links as links. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
