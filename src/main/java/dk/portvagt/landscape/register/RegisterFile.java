package dk.portvagt.landscape.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the files in which the register is exported and read back, each with its headings. */
public enum RegisterFile {
    SOLUTIONS("loesninger", "løsninger", Part.SOLUTION, List.of("UUID", "Sag", "Løsning")),
    CONTRACTS(
            "kontrakter",
            "kontrakter",
            Part.CONTRACT,
            List.of("UUID", "Sag", "Løsning", "Leverandør", "Opsigelsesdato", "Udløbsdato")),
    INTEGRATIONS(
            "integrationer",
            "integrationer",
            Part.INTEGRATION,
            List.of("UUID", "Sag", "Løsning", "System", "Til løsning"));

    private final String word;
    private final String danishName;
    private final Part part;
    private final List<String> keys;

    RegisterFile(String word, String danishName, Part part, List<String> keys) {
        this.word = word;
        this.danishName = danishName;
        this.part = part;
        this.keys = keys;
    }

    /** Returns the word for it in addresses and file names. */
    public String word() {
        return word;
    }

    /** Returns what it lists, in Danish. */
    public String danishName() {
        return danishName;
    }

    /** Finds the file of a word in an address. */
    public static Optional<RegisterFile> of(String word) {
        return Arrays.stream(values()).filter(file -> file.word.equals(word)).findFirst();
    }

    /** Returns the headings in order. */
    public List<String> headings() {
        return Stream.concat(keys.stream(), fields().stream().map(Field::danishName))
                .toList();
    }

    /** Returns the fields that its rows can change. */
    public List<Field> fields() {
        return Field.of(part);
    }

    /** Finds the file that these headings are of: the first that knows all of them. */
    static Optional<RegisterFile> ofHeadings(List<String> headings) {
        return Stream.of(SOLUTIONS, INTEGRATIONS, CONTRACTS)
                .filter(file -> headings.stream().allMatch(file::knows))
                .filter(file -> file != INTEGRATIONS || headings.stream().anyMatch(INTEGRATIONS::isSystem))
                .findFirst();
    }

    /** Tells whether two headings are the same, whatever their case and spaces. */
    static boolean same(String heading, String other) {
        return normalised(heading).equals(normalised(other));
    }

    private boolean knows(String heading) {
        return headings().stream().anyMatch(own -> same(own, heading));
    }

    private boolean isSystem(String heading) {
        return same("System", heading);
    }

    private static String normalised(String heading) {
        return heading.replaceAll("[\\s\u00A0]", "").toLowerCase(Locale.forLanguageTag("da"));
    }
}
