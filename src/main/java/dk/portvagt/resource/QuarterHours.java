package dk.portvagt.resource;

/** Hours in a quarter. */
public record QuarterHours(Quarter quarter, int hours) {}
