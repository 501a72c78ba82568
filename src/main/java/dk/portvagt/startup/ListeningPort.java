package dk.portvagt.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Holds the TCP port of the web server.
 *
 * <p>It is checked before the database and the engine start; the web server itself would complain only after them.
 */
record ListeningPort(int number) {

    private static final int HIGHEST = 65535;
    private static final String REMEDY = "Choose another port, for example with PORT=8081.";

    static ListeningPort of(Environment environment) {
        String configured = environment.getProperty("server.port", "8080").strip();
        try {
            int number = Integer.parseInt(configured);
            // -1 is Spring Boot's value for no web server. 0 lets the system choose.
            if (number >= -1 && number <= HIGHEST) {
                return new ListeningPort(number);
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new StartupRefusal(
                "The port must be a number between 0 and " + HIGHEST + ", but is '" + configured + "'.",
                "Correct PORT or SERVER_PORT.");
    }

    /**
     * Refuses a port that is in use.
     *
     * @param address where to listen; null for all interfaces
     */
    void refuseIfTaken(@Nullable String address) {
        if (number <= 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket(number, 1, resolve(address))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new StartupRefusal(
                    "Port " + number + " cannot be used: " + e.getMessage() + ".",
                    "Stop the program that uses it. " + REMEDY,
                    e);
        }
    }

    private static @Nullable InetAddress resolve(String address) throws IOException {
        return StringUtils.hasText(address) ? InetAddress.getByName(address) : null;
    }
}
