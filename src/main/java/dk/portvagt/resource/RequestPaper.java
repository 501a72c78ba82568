package dk.portvagt.resource;

import java.util.List;

/** Writes the steering group's paper about a request, in Danish. */
final class RequestPaper {

    private RequestPaper() {}

    static String title(ResourceRequest request) {
        String text = request.isShortening() ? "Afkortning: " : "Ressourcer: ";
        return text + request.resource().name() + " til " + request.target().label();
    }

    static String amounts(ResourceRequest request) {
        return "%d timer%s i %d %s"
                .formatted(
                        request.total(),
                        request.isShortening() ? " frigives" : "",
                        request.hours().size(),
                        request.hours().size() == 1 ? "kvartal" : "kvartaler");
    }

    static String summary(ResourceRequest request) {
        return request.purpose()
                + (request.isShortening() ? "\n\nTimer, der frigives:\n\n" : "\n\nTimer, der ønskes:\n\n")
                + ResourceText.hours(request.hours());
    }

    /**
     * Writes the consequences of the request.
     *
     * @param loads the resource's load, including the requested hours
     */
    static String consequences(ResourceRequest request, List<QuarterLoad> loads) {
        String after = "Efter en godkendelse har %s:\n\n%s"
                .formatted(request.resource().name(), ResourceText.loads(loads));
        String overloads = ResourceText.overloads(loads);
        return request.isShortening() || overloads.isEmpty()
                ? after
                : "Kapaciteten overskrides: %s. En godkendelse er styregruppens udtrykkelige accept af det."
                                .formatted(overloads)
                        + "\n\nBegrundelse for overskridelsen: " + request.overloadReason() + "\n\n" + after;
    }
}
