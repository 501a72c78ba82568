package dk.portvagt.startup;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reads {@code PORTVAGT_MONITORING_PASSWORD}, with which the monitoring system reads the measures; without it nobody
 * can.
 */
final class MonitoringPassword {

    private MonitoringPassword() {}

    static void refuseIfTrivial(Environment environment) {
        String password = environment.getProperty("portvagt.monitoring.password");
        if (StringUtils.hasText(password)) {
            PasswordStrength.refuseIfTrivial("PORTVAGT_MONITORING_PASSWORD", password, "monitoring");
        }
    }
}
