package dk.portvagt.modelguard.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bounds the size of models before anything reads them as a whole. It reads each file once, so its own work is
 * proportional to the size; that of the rules and of the engine is not.
 *
 * <p>The bounds leave the largest shipped model room to grow to almost its double.
 */
public final class ModelSize {

    private static final int MOST_FILES = 300;
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_BYTES_OF_ALL = 8_000_000;
    private static final int MOST_PARTS = 3_000;
    private static final int DEEPEST = 30;

    private static final String SPLIT = "Del den op i flere";

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();
    private static final JsonFactory JSON = new JsonFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private ModelSize() {}

    /**
     * Finds what exceeds the bounds.
     *
     * @param files content by path or file name
     * @return empty if the files may be read; also for a file that cannot be read, which is another finding
     */
    public static List<Finding> check(Map<String, byte[]> files) {
        List<Finding> findings = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            return List.of(new Finding("udrulningen", "", exceeds(files.size(), "filer", MOST_FILES), SPLIT));
        }
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (bytes > MOST_BYTES_OF_ALL) {
            return List.of(new Finding("udrulningen", "", exceeds(bytes, "byte", MOST_BYTES_OF_ALL), SPLIT));
        }
        new TreeMap<>(files).forEach((path, content) -> {
            String found = found(path, content);
            if (!found.isEmpty()) {
                findings.add(new Finding(path.substring(path.lastIndexOf('/') + 1), "", found, SPLIT));
            }
        });
        return findings;
    }

    private static String found(String path, byte[] content) {
        if (content.length > MOST_BYTES) {
            return exceeds(content.length, "byte", MOST_BYTES);
        }
        try {
            return path.endsWith(".form") ? ofJson(content) : ofXml(content);
        } catch (IOException | XMLStreamException e) {
            // The parser of the models stops at the same place.
            return "";
        }
    }

    private static String ofXml(byte[] content) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
        try {
            Count count = new Count();
            while (reader.hasNext() && !count.exceeds()) {
                int event = reader.next();
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                count.add(begins, event == XMLStreamConstants.END_ELEMENT, begins);
            }
            return count.found();
        } finally {
            reader.close();
        }
    }

    private static String ofJson(byte[] content) throws IOException {
        try (JsonParser parser = JSON.createParser(content)) {
            Count count = new Count();
            for (JsonToken token = parser.nextToken(); token != null && !count.exceeds(); token = parser.nextToken()) {
                count.add(token.isStructStart(), token.isStructEnd(), token != JsonToken.FIELD_NAME);
            }
            return count.found();
        }
    }

    private static String exceeds(long number, String what, int most) {
        return "For stor: " + number + " " + what + ", højst " + most;
    }

    /** Counts the parts of a file and how deep they are nested. */
    private static final class Count {

        private int parts;
        private int depth;
        private int deepest;

        void add(boolean begins, boolean ends, boolean isPart) {
            parts += isPart ? 1 : 0;
            depth += begins ? 1 : ends ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }

        boolean exceeds() {
            return parts > MOST_PARTS || deepest > DEEPEST;
        }

        String found() {
            if (deepest > DEEPEST) {
                return "For dybt indlejret: flere end " + DEEPEST + " lag";
            }
            return parts > MOST_PARTS ? "For stor: flere end " + MOST_PARTS + " dele" : "";
        }
    }
}
