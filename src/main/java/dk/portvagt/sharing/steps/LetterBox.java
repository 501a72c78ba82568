package dk.portvagt.sharing.steps;

import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.JointLetters;
import dk.portvagt.sharing.room.SharedRoom;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers the letters of a municipality to its processes. A letter and what it sets going are one transaction, so it
 * is delivered exactly once; one that cannot be delivered waits, and holds up no other.
 */
@Component
class LetterBox {

    private static final Logger LOG = LoggerFactory.getLogger(LetterBox.class);

    private static final String PROFILE_PROCESS = "joint-profile";
    private static final String INVITATION = "portvagt.jointInvitation";
    private static final String ANSWER = "portvagt.jointAnswer";
    private static final String ASSESSED = "portvagt.jointAssessment";

    private final JointLetters letters;
    private final SharedRoom room;
    private final RuntimeService runtime;
    private final StartedProcesses processes;

    LetterBox(JointLetters letters, SharedRoom room, RuntimeService runtime, StartedProcesses processes) {
        this.letters = letters;
        this.room = room;
        this.runtime = runtime;
        this.processes = processes;
    }

    /** Delivers what is due. */
    void empty(String municipality) {
        letters.due(municipality).forEach(id -> deliver(municipality, id));
    }

    private void deliver(String municipality, long id) {
        try {
            room.as(municipality, () -> {
                letters.take(municipality, id).ifPresent(this::hand);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("Letter {} to municipality {} waits: it could not be delivered", id, municipality, e);
            letters.postpone(municipality, id, String.valueOf(e.getMessage()));
        }
    }

    private void hand(JointLetter letter) {
        switch (letter.kind()) {
            case INVITATION ->
                processes.start(
                        runtime.createMessageCorrelation(INVITATION).processInstanceBusinessKey(letter.procurement()),
                        PROFILE_PROCESS,
                        letter.recipient());
            case ANSWER, PROFILE, WITHDRAWAL -> tell(letter, ANSWER, runtime.createMessageCorrelation(ANSWER));
            case ASSESSMENT -> tell(letter, ASSESSED, runtime.createMessageCorrelation(ASSESSED));
        }
    }

    /**
     * Tells the process that waits for it. Without one the letter has had its effect: the page shows what it is about.
     */
    private void tell(JointLetter letter, String name, MessageCorrelationBuilder message) {
        requireNoPause(letter, name);
        message.processInstanceBusinessKey(letter.procurement())
                .tenantId(letter.recipient())
                .correlateAll();
    }

    /** A process that is paused is not found, and would miss the letter: it waits until the process goes on. */
    private void requireNoPause(JointLetter letter, String name) {
        long paused = runtime.createExecutionQuery()
                .messageEventSubscriptionName(name)
                .processInstanceBusinessKey(letter.procurement())
                .tenantIdIn(letter.recipient())
                .suspended()
                .count();
        if (paused > 0) {
            throw new IllegalStateException("Modtagerens forløb er sat på pause");
        }
    }
}
