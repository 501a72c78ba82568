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
 * What is left running of a PostgreSQL (or of the making of its cluster) after the Portvagt that started it was killed.
 *
 * <p>Known by its program, which lies in the cluster's private folder. Only to be used by the holder of the data
 * folder's lock: nobody else can then be using it.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long SECONDS_TO_STOP = 10;

    private OrphanedServer() {}

    /** Stops every process that runs a program of the folder, and removes the note of the server's process id. */
    static void stop(Path programs, Path cluster) throws IOException {
        if (!Files.exists(programs)) {
            return;
        }
        Path folder = programs.toRealPath();
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> runsFrom(folder, process))
                .toList();
        // Told to stop, a parent ends its children in good order.
        List<ProcessHandle> parents =
                left.stream().filter(process -> hasNoParentIn(left, process)).toList();
        parents.forEach(OrphanedServer::stop);
        left.stream().filter(process -> !exits(process)).forEach(ProcessHandle::destroyForcibly);
        // PostgreSQL would refuse to start if an unrelated process now had the noted id.
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
