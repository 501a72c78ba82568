package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.text.Containing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by number, title, vendor, solution and person. */
@Repository
public class CaseSearch {

    /** Each part has an index of its own; the word may stand anywhere in the text. */
    private static final String BY_WORD = """
            (SELECT case_number FROM portvagt.acquisition_case WHERE case_number LIKE :word%1$d
            UNION SELECT case_number FROM portvagt.acquisition_case WHERE portvagt.folded(title) LIKE :word%1$d
            UNION SELECT case_number FROM portvagt.contract WHERE portvagt.folded(vendor) LIKE :word%1$d
            UNION SELECT case_number FROM portvagt.solution WHERE portvagt.folded(name) LIKE :word%1$d
            UNION SELECT case_number FROM portvagt.acquisition_case WHERE requester = ANY (:people%1$d)
            UNION SELECT case_number FROM portvagt.acquisition_case WHERE system_owner = ANY (:people%1$d))""";

    private final JdbcClient database;

    CaseSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Holds a word to search for.
     *
     * @param text as typed, without blanks
     * @param people user ids of those whose name has the word
     */
    public record Word(String text, List<String> people) {}

    /**
     * Returns the cases that every word is found in, open ones first, then the latest first.
     *
     * @param municipalities codes of those whose cases may be found; empty for all of them
     * @param words at least one
     */
    public List<FoundCase> find(Optional<List<String>> municipalities, List<Word> words, int atMost) {
        String inEach = IntStream.range(0, words.size())
                .mapToObj(BY_WORD::formatted)
                .collect(Collectors.joining(" INTERSECT "));
        JdbcClient.StatementSpec question = database.sql("""
                        SELECT own.case_number, own.title, own.phase, own.status, own.requester, own.system_owner,
                            contract.vendor, solution.name AS solution
                        FROM (%s) found JOIN portvagt.acquisition_case own USING (case_number)
                        LEFT JOIN portvagt.contract USING (case_number) LEFT JOIN portvagt.solution USING (case_number)
                        WHERE :everywhere OR own.municipality = ANY (:municipalities)
                        ORDER BY own.status <> 'OPEN', own.created_at DESC, own.case_number DESC LIMIT :atMost""".formatted(inEach))
                .param("everywhere", municipalities.isEmpty())
                .param("municipalities", municipalities.orElse(List.of()).toArray(String[]::new))
                .param("atMost", atMost);
        for (int place = 0; place < words.size(); place++) {
            question = question.param(
                            "word" + place, Containing.pattern(words.get(place).text()))
                    .param("people" + place, words.get(place).people().toArray(String[]::new));
        }
        return question.query(CaseSearch::found).list();
    }

    private static FoundCase found(ResultSet row, int index) throws SQLException {
        return new FoundCase(
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("requester"),
                row.getString("system_owner"),
                row.getString("vendor"),
                row.getString("solution"));
    }
}
