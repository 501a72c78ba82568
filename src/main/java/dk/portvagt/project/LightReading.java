package dk.portvagt.project;

/**
 * A light and what gave it.
 *
 * @param why Danish
 */
public record LightReading(Dimension dimension, Light light, String why) {

    public boolean isRed() {
        return light == Light.RED;
    }
}
