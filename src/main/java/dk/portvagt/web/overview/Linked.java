package dk.portvagt.web.overview;

/**
 * Shows a number that leads to what it counts.
 *
 * @param text as written in Danish
 * @param address where the number comes from; empty where there is nothing to see
 */
public record Linked(String text, String address) {

    static Linked count(long number, String address) {
        return new Linked(String.valueOf(number), number == 0 ? "" : address);
    }
}
