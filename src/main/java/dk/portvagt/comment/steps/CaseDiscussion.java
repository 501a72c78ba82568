package dk.portvagt.comment.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.comment.CaseComment;
import dk.portvagt.comment.CaseComments;
import dk.portvagt.comment.Mentions;
import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import dk.portvagt.text.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and takes the comments on a case, by name. The callers check that the person may read the case: who may read it
 * may write on it.
 */
@Component
public class CaseDiscussion {

    /** The database holds the same limit. */
    private static final int LONGEST = 4000;

    private final CaseComments comments;
    private final AcquisitionCases cases;
    private final People people;
    private final Notices notices;

    CaseDiscussion(CaseComments comments, AcquisitionCases cases, People people, Notices notices) {
        this.comments = comments;
        this.cases = cases;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Describes a comment.
     *
     * @param by name of the writer
     * @param at moment as ISO text
     */
    public record Said(long id, String text, String by, String at) {}

    /**
     * Returns comments, the newest first.
     *
     * @param before id of the comment before which to begin; {@link Long#MAX_VALUE} for the newest
     * @param most number of comments to return
     */
    public List<Said> of(CaseNumber number, long before, int most) {
        List<CaseComment> found = comments.of(number, before, most);
        Map<String, String> names =
                people.names(found.stream().map(CaseComment::writtenBy).collect(Collectors.toSet()));
        return found.stream()
                .map(comment -> new Said(
                        comment.id(),
                        comment.text(),
                        names.get(comment.writtenBy()),
                        comment.writtenAt().toInstant().toString()))
                .toList();
    }

    /** Returns the names of those who may be mentioned, by user id: the people who work on the municipality's cases. */
    public Map<String, String> readers(CaseNumber number) {
        return people.names(people.caseWorkers(number.municipality()));
    }

    /**
     * Adds the comment and mails those whom it mentions, except the writer; both or neither.
     *
     * @param person user id of the writer
     * @return refused for a text that is empty or too long, for a case that does not exist, and for a mention of
     *     somebody who may not see the case
     */
    @Transactional
    public Outcome<Outcome.Nothing> write(CaseNumber number, String text, String person) {
        String said = text.strip();
        if (said.isEmpty()) {
            return Outcome.refused("Skriv en kommentar først.");
        }
        if (said.length() > LONGEST || said.indexOf('\0') >= 0) {
            return Outcome.refused("Kommentaren er for lang. Den må højst fylde %d tegn.".formatted(LONGEST));
        }
        AcquisitionCase about = cases.find(number).orElse(null);
        if (about == null) {
            return Outcome.refused("Sagen %s findes ikke.".formatted(number));
        }
        Mentions mentions = Mentions.in(said, readers(number));
        if (!mentions.unknown().isEmpty()) {
            return Outcome.refused(
                    "Kommentaren er ikke gemt: “@%s” kan ikke nævnes. Kun de, der arbejder med kommunens sager,"
                                    .formatted(String.join("”, “@", mentions.unknown()))
                            + " kan. Vælg et navn i listen, der kommer frem efter @, eller skriv navnet uden @.");
        }
        long comment = comments.add(number, said, person, mentions.people());
        Notice notice = notice(about, comment, said, people.name(person));
        mentions.people().stream()
                .filter(mentioned -> !mentioned.equals(person))
                .forEach(mentioned -> notices.toPerson(number.municipality(), mentioned, notice));
        return Outcome.done();
    }

    private static Notice notice(AcquisitionCase about, long comment, String said, String writer) {
        return Notice.of(
                "%s:comment:%d".formatted(about.number(), comment),
                "%s nævner dig på sag %s".formatted(writer, about.number()),
                "%s har skrevet en kommentar på sag %s, %s:\n\n%s\n\nSvar på sagen: Åbn den i Portvagt, og skriv under Kommentarer."
                        .formatted(writer, about.number(), about.content().title(), said));
    }
}
