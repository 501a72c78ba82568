package dk.portvagt.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the people whom a comment mentions: {@code @Mette Lund}, or {@code @mette.lund} by user id. A name ends where
 * it is complete; an address such as {@code mette@kommune.dk} mentions nobody.
 *
 * @param people user ids of the people found
 * @param unknown what stands after each {@code @} that is nobody's name, or the name of several people
 */
public record Mentions(Set<String> people, List<String> unknown) {

    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=\\p{L})");
    private static final Pattern GOES_ON = Pattern.compile("[._-]*[\\p{L}\\p{N}]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}._-]+(?: \\p{Lu}[\\p{L}\\p{N}._-]*)?");

    /**
     * Reads the comment.
     *
     * @param readers names of those who may be mentioned, by their user ids
     */
    public static Mentions in(String text, Map<String, String> readers) {
        Set<String> people = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        Matcher mention = AT.matcher(text);
        while (mention.find()) {
            String rest = text.substring(mention.end());
            List<String> found = named(rest, readers);
            if (found.size() == 1) {
                people.addAll(found);
            } else {
                Matcher words = WORDS.matcher(rest);
                unknown.add(words.lookingAt() ? words.group() : rest);
            }
        }
        return new Mentions(people, unknown);
    }

    /** Returns the people with the longest name that the text begins with: Bo is no mention of Bo Lund. */
    private static List<String> named(String text, Map<String, String> readers) {
        int longest = readers.entrySet().stream()
                .mapToInt(reader -> named(text, reader))
                .max()
                .orElse(0);
        return readers.entrySet().stream()
                .filter(reader -> longest > 0 && named(text, reader) == longest)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the length of the name or user id that the text begins with; 0 for neither. */
    private static int named(String text, Map.Entry<String, String> reader) {
        String id = reader.getKey();
        String name = reader.getValue();
        if (text.regionMatches(true, 0, name, 0, name.length()) && ends(text, name.length())) {
            return name.length();
        }
        return text.startsWith(id) && ends(text, id.length()) ? id.length() : 0;
    }

    /** Tells whether a word ends here: at the end, or before what no name and no user id goes on with. */
    private static boolean ends(String text, int at) {
        return !GOES_ON.matcher(text).region(at, text.length()).lookingAt();
    }
}
