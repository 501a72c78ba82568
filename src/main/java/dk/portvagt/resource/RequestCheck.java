package dk.portvagt.resource;

import java.util.List;

/** Answers whether a request can be submitted to the steering group. */
public sealed interface RequestCheck {

    /** @param loads what the resource would have in each quarter with the hours asked for */
    record Done(List<QuarterLoad> loads) implements RequestCheck {}

    /** Reports that the request exceeds the capacity without a reason for accepting that. */
    record Overloaded(List<QuarterLoad> loads) implements RequestCheck {}

    /**
     * Refuses the request.
     *
     * @param reason in Danish, for the person who asks
     */
    record Refused(String reason) implements RequestCheck {}
}
