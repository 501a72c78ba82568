package dk.portvagt.startup;

import dk.portvagt.PortvagtApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Portvagt in a JVM of its own, for what only a real start and a real end can show. */
final class PortvagtProcess implements AutoCloseable {

    private static final Path OUTPUTS = Path.of("target", "portvagt-process");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Process process;
    private final Path output;

    private PortvagtProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static PortvagtProcess start(Map<String, String> settings) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(OUTPUTS), "portvagt", ".log");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // As spring-boot:run does: it starts faster. What C1 compiles does not fit into the default then.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=240m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classPath(),
                    PortvagtApplication.class.getName()));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new PortvagtProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its empty entries: one stands for the working directory, where the models lie a second time. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Below the ports that systems give to outgoing connections, which might take it before the process does. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
    }

    /** Returns when the output contains the text; fails when the process ends without having said it. */
    PortvagtProcess awaitOutput(String text) {
        return awaitOutput(text, LIMIT);
    }

    PortvagtProcess awaitOutput(String text, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() && !output().contains(text) || System.nanoTime() > deadline) {
                throw new AssertionError("'" + text + "' was not printed:\n" + output());
            }
            pause();
        }
        return this;
    }

    /** Waits for the process to end by itself and returns its exit code. */
    int awaitExit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Still running:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, as Ctrl-C does, and returns the exit code. */
    int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Ends it without any chance to clean up. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
