package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.comment.steps.CaseDiscussion;
import dk.portvagt.comment.steps.CaseDiscussion.Said;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.text.Outcome;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves the comments on a case to the people who may read it. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    private static final int PER_PAGE = 20;

    private final CaseDiscussion discussion;
    private final CurrentCaller caller;

    CommentResource(CaseDiscussion discussion, CurrentCaller caller) {
        this.discussion = discussion;
        this.caller = caller;
    }

    /**
     * Holds a page of comments, the newest first.
     *
     * @param more whether there are earlier ones
     */
    public record Page(List<Said> comments, boolean more) {}

    /**
     * Describes a person who may be mentioned.
     *
     * @param id user id
     * @param unique whether nobody else has the name, so that the name alone mentions the person
     */
    public record Reader(String id, String name, boolean unique) {}

    /** Holds a new comment as typed. */
    public record Written(@Nullable String text) {}

    /**
     * Returns comments.
     *
     * @param before id of the earliest comment that the page already shows; 0 for none
     */
    @GET
    public Page list(@PathParam("number") String number, @QueryParam("before") @DefaultValue("0") long before) {
        return page(readable(number), before <= 0 ? Long.MAX_VALUE : before);
    }

    /** Returns those who may be mentioned, by name. */
    @GET
    @Path("readers")
    public List<Reader> readers(@PathParam("number") String number) {
        Map<String, String> names = discussion.readers(readable(number));
        return names.entrySet().stream()
                .map(person -> new Reader(
                        person.getKey(),
                        person.getValue(),
                        Collections.frequency(names.values(), person.getValue()) == 1))
                .sorted(Comparator.comparing(Reader::name).thenComparing(Reader::id))
                .toList();
    }

    /** Adds a comment and returns the newest ones. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Page add(@PathParam("number") String number, Written written) {
        CaseNumber about = readable(number);
        String text = written.text() == null ? "" : written.text();
        if (discussion.write(about, text, caller.get().userId()) instanceof Outcome.Refused<?> refused) {
            throw new Refusal(Status.BAD_REQUEST, refused.reason());
        }
        return page(about, Long.MAX_VALUE);
    }

    private Page page(CaseNumber number, long before) {
        List<Said> found = discussion.of(number, before, PER_PAGE + 1);
        return new Page(found.stream().limit(PER_PAGE).toList(), found.size() > PER_PAGE);
    }

    /** A missing case and a forbidden one get the same answer. */
    private CaseNumber readable(String number) {
        return CaseNumber.parse(number)
                .filter(parsed -> CaseAccess.mayReadCases(caller.get(), parsed.municipality()))
                .orElseThrow(NotFoundException::new);
    }
}
