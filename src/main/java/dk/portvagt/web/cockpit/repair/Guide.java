package dk.portvagt.web.cockpit.repair;

import dk.portvagt.engine.incident.IncidentKind;
import dk.portvagt.web.cockpit.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the chapters of the administrator's guide about the kinds of failures, which travel inside the jar. */
@Component
class Guide {

    private static final String FILE = "guides/administrator.md";

    /**
     * Returns the chapter of a kind of failure.
     *
     * @param id of an {@link IncidentKind}
     * @throws Refused 404 if there is no such kind
     */
    Chapter chapter(@Nullable String id) {
        IncidentKind kind = Arrays.stream(IncidentKind.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Der er intet kapitel af det navn."));
        return new Chapter(kind.title(), paragraphs(kind.title()));
    }

    /** Returns the paragraphs below a heading of the third level, without line breaks and marks of emphasis. */
    private static List<String> paragraphs(String title) {
        String guide = text();
        String heading = "\n### " + title + "\n";
        int begin = guide.indexOf(heading);
        if (begin < 0) {
            return List.of();
        }
        String rest = guide.substring(begin + heading.length());
        String chapter = rest.split("\n#{2,3} ", 2)[0];
        return Arrays.stream(chapter.split("\n\\s*\n"))
                .map(paragraph -> paragraph
                        .strip()
                        .replaceAll("\\s+", " ")
                        .replace("**", "")
                        .replace("*", ""))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chapter in Danish. */
    public record Chapter(String title, List<String> paragraphs) {}
}
