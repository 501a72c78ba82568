package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds, for the current request, the address that passwords come from and how long that address must wait. */
final class PasswordSource {

    private static final ThreadLocal<PasswordSource> CURRENT = new ThreadLocal<>();
    private static final int NETWORK_BYTES = 8;

    private final String address;
    private @Nullable Duration wait;

    private PasswordSource(String address) {
        this.address = address;
    }

    /** Begins a request. The server has already replaced the address by the one that a trusted proxy names. */
    static PasswordSource begin(HttpServletRequest request) {
        PasswordSource source = new PasswordSource(network(request.getRemoteAddr()));
        CURRENT.set(source);
        return source;
    }

    static void end() {
        CURRENT.remove();
    }

    /** Returns the source of the current request; empty outside a request. */
    static Optional<PasswordSource> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    String address() {
        return address;
    }

    void block(Duration remaining) {
        wait = remaining;
    }

    /** Returns how long the source must wait; empty if it was not blocked. */
    Optional<Duration> blocked() {
        return Optional.ofNullable(wait);
    }

    /** Takes a whole network for an IPv6 address: whoever has one address has the other 2^64 as well. */
    static String network(String address) {
        try {
            return address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
