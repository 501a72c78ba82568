package dk.portvagt.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Opens this instance's data folder and locks it until it is closed.
 *
 * <p>Opening fails with a {@link StartupRefusal} when the folder is not writable or another instance has it open.
 */
class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel lockFile = createLockFile(path);
        if (!locked(lockFile)) {
            closeQuietly(lockFile);
            throw new StartupRefusal(
                    "Another Portvagt is already running on the data folder " + path + ".",
                    "Stop it, or give this one a folder of its own with PORTVAGT_DATA_DIR.");
        }
        return new DataDirectory(path, lockFile);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        closeQuietly(lockFile);
    }

    private static FileChannel createLockFile(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve("portvagt.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartupRefusal(
                    "The data folder " + path + " cannot be written.",
                    "Make it writable for the user who starts Portvagt, or choose another with PORTVAGT_DATA_DIR.",
                    e);
        }
    }

    private static boolean locked(FileChannel lockFile) {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(FileChannel lockFile) {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
