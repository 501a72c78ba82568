package dk.portvagt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void keep_the_name_alone() {
        assertThat(FileNames.clean("C:\\Users\\ane\\Årsrapport 2026.pdf")).isEqualTo("Årsrapport 2026.pdf");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("  ..skjult.pdf.. ")).isEqualTo("skjult.pdf");
    }

    @Test
    void lose_what_hides_or_breaks_something() {
        assertThat(FileNames.clean("rapport\u202Efdp.exe")).isEqualTo("rapportfdp.exe");
        assertThat(FileNames.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie x.pdf");
        assertThat(FileNames.clean("a\0b<c>\"d|e?.pdf")).isEqualTo("ab c d e .pdf");
    }

    @Test
    void are_never_empty_and_never_endless() {
        assertThat(FileNames.clean("")).isEqualTo("fil");
        assertThat(FileNames.clean(null)).isEqualTo("fil");
        assertThat(FileNames.clean("///")).isEqualTo("fil");
        assertThat(FileNames.clean("x".repeat(500) + ".pdf")).hasSize(120).endsWith("x.pdf");
    }
}
