package dk.portvagt.resource;

import java.util.List;

/** Whether a request can be put before the steering group. */
public sealed interface RequestCheck {

    /** @param loads what the resource would have in each quarter with the hours asked for */
    record Done(List<QuarterLoad> loads) implements RequestCheck {}

    /** More is asked for than there is, and nobody has said why that should be accepted. */
    record Overloaded(List<QuarterLoad> loads) implements RequestCheck {}

    /** @param reason Danish, for the person who asks */
    record Refused(String reason) implements RequestCheck {}
}
