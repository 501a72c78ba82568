package dk.portvagt.governance.resources;

/** Hours in a quarter. */
public record QuarterHours(Quarter quarter, int hours) {}
