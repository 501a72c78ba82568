package dk.portvagt.acquisition;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes case numbers available to tests without Spring. */
public final class TestCaseNumbers {

    private TestCaseNumbers() {}

    public static CaseNumbers in(JdbcClient database) {
        return new CaseNumbers(database);
    }
}
