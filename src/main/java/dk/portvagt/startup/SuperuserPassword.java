package dk.portvagt.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Keeps the password of the embedded cluster's superuser in a file next to the cluster.
 *
 * <p>PostgreSQL listens on the loopback interface, which every user of the machine can reach. Only users that can read
 * the cluster's private folder may be superuser.
 */
final class SuperuserPassword {

    private SuperuserPassword() {}

    /** Reads the password from the file, or writes a new random one. */
    static String readOrCreate(Path file) {
        try {
            // Empty: killed between creating the file and writing it, and so before a cluster used it.
            if (!Files.exists(file) || Files.size(file) == 0) {
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
