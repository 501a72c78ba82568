package dk.portvagt.web.cockpit.history;

/** A process of a case as the page shows it. */
public record InstanceView(InstanceRow instance, Diagram diagram) {}
