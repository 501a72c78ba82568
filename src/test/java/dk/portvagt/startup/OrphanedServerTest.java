package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that only waits stands in for the server. */
@EnabledOnOs(OS.LINUX)
class OrphanedServerTest {

    private static final Path SLEEP = Path.of("/bin/sleep");

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void stops_what_runs_from_the_folder_of_its_programs() throws IOException {
        Path binaries = Files.createDirectories(folder.resolve("binaries/bin"));
        process = run(Files.copy(SLEEP, binaries.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES));

        OrphanedServer.stop(folder.resolve("binaries"), folder.resolve("cluster"));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void leaves_a_process_alone_that_has_the_id_noted_by_the_last_server() throws IOException {
        Files.createDirectories(folder.resolve("binaries"));
        Path noted = Files.createDirectories(folder.resolve("cluster")).resolve("postmaster.pid");
        process = run(SLEEP);
        Files.writeString(noted, process.pid() + "\n");

        OrphanedServer.stop(folder.resolve("binaries"), folder.resolve("cluster"));

        assertThat(process.isAlive()).isTrue();
        assertThat(noted).doesNotExist();
    }

    private static Process run(Path program) throws IOException {
        return new ProcessBuilder(program.toString(), "60").start();
    }
}
