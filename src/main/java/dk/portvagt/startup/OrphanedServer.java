package dk.portvagt.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL (or its initdb) that keeps running after the Portvagt that started it was killed.
 *
 * <p>It is recognised by its program, which lies in the cluster's private folder. Only the holder of the data folder's
 * lock may use this: then no other instance uses the server.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long SECONDS_TO_STOP = 10;

    private OrphanedServer() {}

    /** Stops every process that runs a program of the folder, and deletes the server's pid file. */
    static void stop(Path programs, Path cluster) throws IOException {
        if (!Files.exists(programs)) {
            return;
        }
        Path folder = programs.toRealPath();
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> runsFrom(folder, process))
                .toList();
        // A parent that is asked to stop ends its children in good order.
        List<ProcessHandle> parents =
                left.stream().filter(process -> hasNoParentIn(left, process)).toList();
        parents.forEach(OrphanedServer::stop);
        left.stream().filter(process -> !exits(process)).forEach(ProcessHandle::destroyForcibly);
        // PostgreSQL would refuse to start if an unrelated process now had the recorded id.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static boolean runsFrom(Path folder, ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).startsWith(folder))
                .isPresent();
    }

    private static boolean hasNoParentIn(List<ProcessHandle> processes, ProcessHandle process) {
        return process.parent().filter(processes::contains).isEmpty();
    }

    private static void stop(ProcessHandle process) {
        LOG.info("Stopping the PostgreSQL left behind by an earlier run (process {})", process.pid());
        process.destroy();
        if (!exits(process)) {
            process.destroyForcibly();
        }
    }

    private static boolean exits(ProcessHandle process) {
        try {
            process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
