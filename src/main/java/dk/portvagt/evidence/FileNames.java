package dk.portvagt.evidence;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Cleans file names from people's machines, also hostile ones. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * Reduces the name to its last part, without control and direction characters and characters invalid in file
     * systems.
     *
     * <p>It is never empty.
     */
    static String clean(@Nullable String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[:*?\"<>|;%]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "fil" : shortened(name);
    }

    /** Shortens the name but keeps its extension, which tells the file type. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - end.length()).stripTrailing() + end;
    }
}
