package dk.portvagt.sharing.steps;

import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers the other municipalities of the installation, by name; the value is the code. */
@Component
class OtherMunicipalities implements MunicipalOptions {

    private final JdbcClient database;

    OtherMunicipalities(JdbcClient database) {
        this.database = database;
    }

    @Override
    public MunicipalList list() {
        return MunicipalList.OTHER_MUNICIPALITIES;
    }

    @Override
    public List<Option> of(String municipality) {
        return database.sql("SELECT name, code FROM portvagt.municipality WHERE code <> :own ORDER BY name, code")
                .param("own", municipality)
                .query((row, index) -> new Option(row.getString("name"), row.getString("code")))
                .list();
    }
}
