package dk.portvagt.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.util.StringUtils;

/** Restricts the demo to the machine itself, because everybody knows its passwords. */
final class LoopbackOnly {

    private static final String DEFAULT = "127.0.0.1";

    private LoopbackOnly() {}

    /** Returns the address to listen on; refuses a configured one that other machines can reach. */
    static String address(String configured) {
        if (!StringUtils.hasText(configured)) {
            return DEFAULT;
        }
        if (isLoopback(configured)) {
            return configured;
        }
        throw new StartupRefusal(
                "SERVER_ADDRESS is " + configured + ", but without a database of your own Portvagt listens on the"
                        + " loopback interface only: its people have well-known passwords.",
                "Leave SERVER_ADDRESS out, or configure a database with SPRING_DATASOURCE_URL.");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
