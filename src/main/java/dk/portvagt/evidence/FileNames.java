package dk.portvagt.evidence;

import java.text.Normalizer;

/** Names of files as they come from people's machines, and from people who mean no good. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * The name alone, without folders, control and direction characters and what a file system does not take; never
     * empty.
     */
    static String clean(String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[:*?\"<>|;%]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "fil" : shortened(name);
    }

    /** The end is kept: it says what kind of file it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - end.length()).stripTrailing() + end;
    }
}
