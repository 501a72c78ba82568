package dk.portvagt.project;

/** Rates a project in one dimension, in ascending order of concern. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
