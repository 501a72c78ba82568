package dk.portvagt.documents;

import java.text.Normalizer;

/** Makes any text one that the documents' font can show and that XML can carry. */
final class PrintableText {

    private static final String UNKNOWN = "□";

    private final DocumentFont font;

    PrintableText(DocumentFont font) {
        this.font = font;
    }

    /**
     * Composed characters (a decomposed å becomes one), no control characters and no invisible ones that change the
     * direction of reading; what the font lacks, such as an emoji, becomes a square.
     */
    String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                printable.appendCodePoint(character);
            } else if (!isInvisible(character)) {
                printable.append(font.shows(character) ? Character.toString(character) : UNKNOWN);
            }
        });
        return printable.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }
}
