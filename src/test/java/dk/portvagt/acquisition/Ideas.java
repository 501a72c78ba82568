package dk.portvagt.acquisition;

import dk.portvagt.TestMunicipality;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas for tests, each test class with a municipality of its own. */
public final class Ideas {

    private Ideas() {}

    public static void municipality(JdbcClient database, String code) {
        TestMunicipality.requireNotAhead(code);
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekommune') ON CONFLICT DO NOTHING")
                .param(code)
                .update();
    }

    public static NewCase of(String municipality, String title) {
        return of(municipality, title, "Børn og Unge", Category.SOFTWARE);
    }

    public static NewCase of(String municipality, String title, String office, Category category) {
        return new NewCase(
                municipality,
                title,
                "Nemmere hverdag",
                office,
                category,
                "requester",
                "Skolechefen",
                true,
                false,
                2026);
    }
}
