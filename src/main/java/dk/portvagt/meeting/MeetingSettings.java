package dk.portvagt.meeting;

import dk.portvagt.decision.SteeringGroupSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SteeringGroupSettings.class, ConfirmationSettings.class})
class MeetingSettings {}
