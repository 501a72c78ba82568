package dk.portvagt.project;

/**
 * Holds a light and its reason.
 *
 * @param why in Danish
 */
public record LightReading(Dimension dimension, Light light, String why) {

    public boolean isRed() {
        return light == Light.RED;
    }
}
