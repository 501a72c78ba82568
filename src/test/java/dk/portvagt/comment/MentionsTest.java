package dk.portvagt.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is mentioned in a comment. */
class MentionsTest {

    private static final Map<String, String> READERS = Map.of(
            "mette.lund", "Mette Lund",
            "mette.l", "Mette Lund Olsen",
            "bo1", "Bo Bech",
            "bo2", "Bo Bech",
            "anne", "Anne Kjær");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Hej @Mette Lund, se på prisen"      | "mette.lund" | ""
            "@mette lund olsen: ja"              | "mette.l"    | ""
            "(@Anne Kjær) og @mette.lund"        | "anne,mette.lund" | ""
            "skriv til mette@kommune.dk"         | ""           | ""
            "pris @ 500 kr."                     | ""           | ""
            "@Anne Kjærgaard har fri"            | ""           | "Anne Kjærgaard"
            "@Bo Bech har fri"                   | ""           | "Bo Bech"
            "@bo2 har fri"                       | "bo2"        | ""
            "@Ukendt og @anne"                   | "anne"       | "Ukendt"
            """)
    void reads_who_is_mentioned_and_who_is_not_known(String text, String people, String unknown) {
        Mentions mentions = Mentions.in(text, READERS);

        assertThat(String.join(",", mentions.people())).isEqualTo(people);
        assertThat(String.join(",", mentions.unknown())).isEqualTo(unknown);
    }
}
