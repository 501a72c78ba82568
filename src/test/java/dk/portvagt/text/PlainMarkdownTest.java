package dk.portvagt.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainMarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24. november 2026        | 24\\. november 2026
            1) Først                 | 1\\) Først
            - et forbehold           | \\- et forbehold
            + et forbehold           | \\+ et forbehold
            # Overskrift             | \\# Overskrift
            2 * 3_4                  | 2 \\* 3\\_4
            <b>fed</b>               | \\<b\\>fed\\</b\\>
            [link](http://x)         | \\[link\\](http://x)
            Beløbet er 1.250.000 kr. | Beløbet er 1.250.000 kr.
            Punkt 3. Vedtaget        | Punkt 3. Vedtaget
            """)
    void shows_a_text_as_it_was_written(String written, String shown) {
        assertThat(PlainMarkdown.of(written)).isEqualTo(shown);
    }

    @Test
    void keeps_lines_apart_and_takes_the_date_that_begins_one_for_a_date() {
        assertThat(PlainMarkdown.of("Afgjort:\n24. november: ja\r\n\r\n- nej\n"))
                .isEqualTo("Afgjort:\n\n24\\. november: ja\n\n\\- nej");
    }
}
