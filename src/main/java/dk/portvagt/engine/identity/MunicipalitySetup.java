package dk.portvagt.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every configured municipality its row in the domain and its tenant in the engine.
 *
 * <p>A municipality that is no longer configured keeps both: its cases, bookings and decisions still belong to it.
 */
@Component
class MunicipalitySetup {

    private final ConfiguredMunicipalities municipalities;
    private final JdbcClient database;
    private final IdentityService identity;

    MunicipalitySetup(ConfiguredMunicipalities municipalities, JdbcClient database, IdentityService identity) {
        this.municipalities = municipalities;
        this.database = database;
        this.identity = identity;
    }

    void ensure() {
        municipalities.all().forEach(municipality -> {
            ensureRow(municipality);
            ensureTenant(municipality);
        });
    }

    private void ensureRow(Municipality municipality) {
        database.sql("INSERT INTO portvagt.municipality (code, name) VALUES (:code, :name)"
                        + " ON CONFLICT (code) DO UPDATE SET name = excluded.name")
                .param("code", municipality.code())
                .param("name", municipality.name())
                .update();
    }

    private void ensureTenant(Municipality municipality) {
        Tenant tenant =
                identity.createTenantQuery().tenantId(municipality.code()).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(municipality.code());
        }
        if (!municipality.name().equals(tenant.getName())) {
            tenant.setName(municipality.name());
            identity.saveTenant(tenant);
        }
    }
}
