package dk.portvagt.landscape.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person who owns a case's solution, or is to own it. */
@Component
class SystemOwners {

    private final JdbcClient database;
    private final People people;

    SystemOwners(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * Returns the user id.
     *
     * @return empty without such a case in the municipality, where nobody is named, and where the owner has left the
     *     municipality
     */
    Optional<String> of(String caseNumber, String municipality) {
        return database.sql("""
                        SELECT system_owner FROM portvagt.acquisition_case
                        WHERE case_number = :number AND municipality = :municipality""")
                .param("number", caseNumber)
                .param("municipality", municipality)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(owner -> owner)
                .filter(owner -> people.colleagues(municipality).contains(owner));
    }

    /** Tells whether the owner is in the group of system owners, whose decisions are in the group's right. */
    boolean isInGroup(String owner, String municipality) {
        return people.members(PortvagtGroup.SYSTEM_OWNER.id(), municipality).contains(owner);
    }
}
