package dk.portvagt.engine.rights;

/**
 * What an address asks of a person.
 *
 * @param path with {@code {x}} for things of a municipality
 * @param answer how the answer tells whether it was done: see engine.txt
 * @param right alternatives, as in the table
 * @param body empty without one
 */
record Rule(String verb, String path, String answer, String right, String body) {

    /** Tells whether only the web apps serve the address. */
    boolean isOfTheWebApps() {
        return path.startsWith("/camunda/");
    }

    /** The first part of the address that tells what it is about. */
    String subject() {
        String[] parts = path.replaceAll("\\?.*", "").split("/");
        return switch (parts[1]) {
            case "history" -> "history/" + parts[2];
            case "portvagt" -> "/portvagt/" + parts[2];
            case "camunda" -> parts[3] + ": " + parts[7];
            default -> parts[1];
        };
    }
}
