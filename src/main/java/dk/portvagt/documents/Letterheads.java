package dk.portvagt.documents;

import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the name and logo of each municipality, also of one that is no longer configured. */
@Component
class Letterheads {

    private final JdbcClient database;
    private final Logos logos;

    Letterheads(JdbcClient database, Logos logos) {
        this.database = database;
        this.logos = logos;
    }

    Letterhead of(String municipality) {
        String name = database.sql("SELECT name FROM portvagt.municipality WHERE code = :code")
                .param("code", municipality)
                .query(String.class)
                .single();
        String logo = logos.of(municipality)
                .map(png -> Letterhead.LOGO + Base64.getEncoder().encodeToString(png))
                .orElse(null);
        return new Letterhead(name, logo);
    }
}
