package dk.portvagt.startup;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Checks the address at which people reach Portvagt, which mails link to. */
final class PublicAddressSetting {

    private static final String SETTING = "portvagt.public-address";

    private PublicAddressSetting() {}

    static void refuseUnusable(Environment environment) {
        String configured = environment.getProperty(SETTING, "").strip();
        if (StringUtils.hasText(configured) && !isUsable(configured)) {
            throw new StartupRefusal(
                    "The public address '" + configured + "' cannot be used in mails.",
                    "Set PORTVAGT_PUBLIC_ADDRESS to the address that people type, such as"
                            + " https://portvagt.kommunen.dk, or leave it out, and mails have no links.");
        }
    }

    private static boolean isUsable(String configured) {
        try {
            URI address = URI.create(configured);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && (address.getPath().isEmpty() || address.getPath().equals("/"))
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
