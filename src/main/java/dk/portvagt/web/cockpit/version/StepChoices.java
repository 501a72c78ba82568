package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * Where a process is, and where it can be put.
 *
 * @param current ids of instances of steps
 * @param possible ids of steps
 */
public record StepChoices(String caseNumber, String process, List<Choice> current, List<Choice> possible) {

    /** A step to choose. */
    public record Choice(String id, String name) {}
}
