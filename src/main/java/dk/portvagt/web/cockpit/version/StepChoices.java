package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * Lists the current and the possible steps of a process.
 *
 * @param current ids of instances of steps
 * @param possible ids of steps
 */
public record StepChoices(String caseNumber, String process, List<Choice> current, List<Choice> possible) {

    /** Describes a step to choose. */
    public record Choice(String id, String name) {}
}
