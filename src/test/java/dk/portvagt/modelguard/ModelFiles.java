package dk.portvagt.modelguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Model files read from folders; a file of a later folder replaces one of the same name. */
public final class ModelFiles {

    private ModelFiles() {}

    public static Map<String, byte[]> in(String... folders) {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(file.getFileName().toString(), content(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
