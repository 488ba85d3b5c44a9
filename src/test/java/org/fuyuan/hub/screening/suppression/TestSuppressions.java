package org.fuyuan.hub.screening.suppression;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fuyuan.hub.screening.evidence.TestNumberKey;

/** Suppressions for tests of whoever decides by them. */
public final class TestSuppressions {

    public static final Fingerprints FINGERPRINTS = new Fingerprints(TestNumberKey.key());

    private TestSuppressions() {}

    /** Those in a database, read whenever they are asked for. */
    public static Supplier<Suppressions> in(DataSource database) {
        SuppressionTable table = new SuppressionTable(FINGERPRINTS);
        return () -> {
            try (Connection connection = database.getConnection()) {
                return table.read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
