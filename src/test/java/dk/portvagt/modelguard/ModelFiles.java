package dk.portvagt.modelguard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads model files by their path in a folder; a file of a later folder replaces one with the same path. */
public final class ModelFiles {

    private ModelFiles() {}

    public static Map<String, byte[]> in(String... folders) {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : folders) {
            Path root = Path.of(folder);
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(path(root.relativize(file)), content(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** With slashes, whatever the system's separator is. */
    private static String path(Path file) {
        return file.toString().replace(File.separatorChar, '/');
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
