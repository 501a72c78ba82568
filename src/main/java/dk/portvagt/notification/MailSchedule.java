package dk.portvagt.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Polls for due mails every few seconds, once a mail server is configured. */
@Configuration
@EnableScheduling
@ConditionalOnProperty("portvagt.mail.host")
class MailSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);

    private final MailDispatch dispatch;

    MailSchedule(
            MailQueue queue, MailAccount account, Attachments attachments, JavaMailSenderImpl sender, Clock clock) {
        this.dispatch = new MailDispatch(queue, new Letters(account, attachments, clock), sender);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${portvagt.mail.every:PT10S}")
    void send() {
        try {
            dispatch.sendWhatIsDue();
        } catch (RuntimeException e) {
            // Usually the database is down; claimed mails are recovered when it is back.
            LOG.error("Mails could not be sent", e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        dispatch.stop();
    }
}
