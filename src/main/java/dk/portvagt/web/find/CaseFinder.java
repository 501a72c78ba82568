package dk.portvagt.web.find;

import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.CaseSearch;
import dk.portvagt.landscape.CaseSearch.Word;
import dk.portvagt.landscape.FoundCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds cases by the words that a person typed, names of people among them. */
@Component
public class CaseFinder {

    private final CaseSearch search;
    private final People people;

    CaseFinder(CaseSearch search, People people) {
        this.search = search;
        this.people = people;
    }

    /**
     * Returns the cases that every word is found in, as {@link CaseSearch#find}.
     *
     * @param municipalities codes of those whose cases may be found; empty for all of them
     */
    public List<FoundCase> find(Optional<List<String>> municipalities, List<String> words, int atMost) {
        Map<String, List<String>> named = people.named(words);
        return search.find(
                municipalities,
                words.stream().map(word -> new Word(word, named.get(word))).toList(),
                atMost);
    }
}
