package dk.portvagt.documents;

import java.text.Normalizer;

/** Reduces text to characters that the documents' font can show and XML can carry. */
final class PrintableText {

    private static final String UNKNOWN = "□";

    private final DocumentFont font;

    PrintableText(DocumentFont font) {
        this.font = font;
    }

    /**
     * Normalises a text.
     *
     * <p>Characters become composed (a decomposed å becomes one). Control characters and invisible ones that change the
     * direction of reading are removed. A character that the font lacks, such as an emoji, becomes a square.
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
