package dk.portvagt.web.cockpit.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a model and the progress of a process in it.
 *
 * @param xml the model; null if it has been deleted since
 * @param ended ids of the completed steps
 * @param open ids of the current steps
 * @param stuck ids of the steps that stand still, here or in a process that they called
 * @param flows ids of the taken flows
 * @param complete false if the process has more steps than are read
 */
public record Diagram(
        @Nullable String xml,
        List<String> ended,
        List<String> open,
        List<String> stuck,
        List<String> flows,
        boolean complete) {}
