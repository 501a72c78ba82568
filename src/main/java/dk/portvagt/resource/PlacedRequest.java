package dk.portvagt.resource;

/** A request that waits for the steering group, and the item of the agenda it waits as. */
public record PlacedRequest(long requestId, long agendaItemId) {}
