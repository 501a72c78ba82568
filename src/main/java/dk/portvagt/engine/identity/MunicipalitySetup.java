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
            ensureTenant(municipality.code(), municipality.name());
        });
    }

    private void ensureRow(Municipality municipality) {
        database.sql("INSERT INTO portvagt.municipality (code, name) VALUES (:code, :name)"
                        + " ON CONFLICT (code) DO UPDATE SET name = excluded.name")
                .param("code", municipality.code())
                .param("name", municipality.name())
                .update();
    }

    /** Gives a municipality its tenant in the engine, or the tenant the municipality's name. */
    void ensureTenant(String code, String name) {
        Tenant tenant = identity.createTenantQuery().tenantId(code).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(code);
        }
        if (!name.equals(tenant.getName())) {
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }
}
