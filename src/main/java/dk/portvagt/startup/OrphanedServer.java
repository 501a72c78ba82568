package dk.portvagt.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived the Portvagt which started it, because that one was killed.
 *
 * <p>Only to be used by the holder of the data folder's lock: nobody else can then be using the server.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long SECONDS_TO_STOP = 15;

    private OrphanedServer() {}

    /** Stops the server that still runs on the cluster, if any, and removes the note of its process id. */
    static void stop(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        process(pidFile).filter(process -> serves(process, cluster)).ifPresent(OrphanedServer::stop);
        // PostgreSQL would refuse to start if an unrelated process now had the noted id.
        delete(pidFile);
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try {
            String firstLine = Files.readAllLines(pidFile).stream().findFirst().orElse("");
            return ProcessHandle.of(Long.parseLong(firstLine.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle server) {
        LOG.info("Stopping the PostgreSQL left behind by an earlier run (process {})", server.pid());
        server.destroy();
        if (!exited(server)) {
            server.destroyForcibly();
            exited(server);
        }
    }

    private static boolean exited(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
