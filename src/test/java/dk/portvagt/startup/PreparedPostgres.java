package dk.portvagt.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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

    /** Puts the unpacked programs into a data folder that is empty; a start there makes its own cluster. */
    static void copyProgramsInto(Path data) {
        try {
            Path programs = Path.of("postgres", "binaries");
            Files.createDirectories(data.resolve("postgres"));
            copy(prepared().resolve(programs), data.resolve(programs));
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

    /**
     * With permissions, which PostgreSQL is particular about, with links as links, and with the times of folders: the
     * server is unpacked again where a folder is younger than the mark that it is complete.
     */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return copy(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return copy(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.setLastModifiedTime(copyOf(folder), Files.getLastModifiedTime(folder));
                return FileVisitResult.CONTINUE;
            }

            private FileVisitResult copy(Path file) throws IOException {
                Files.copy(file, copyOf(file), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            private Path copyOf(Path file) {
                return to.resolve(from.relativize(file).toString());
            }
        });
    }
}
