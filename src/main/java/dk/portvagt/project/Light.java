package dk.portvagt.project;

/** How a project stands in one respect; in the order of concern. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
