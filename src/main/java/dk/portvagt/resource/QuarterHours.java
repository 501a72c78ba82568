package dk.portvagt.resource;

/** Holds hours in a quarter. */
public record QuarterHours(Quarter quarter, int hours) {}
