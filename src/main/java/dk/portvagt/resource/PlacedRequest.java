package dk.portvagt.resource;

/** Holds a request that waits for the steering group, with its agenda item. */
public record PlacedRequest(long requestId, long agendaItemId) {}
