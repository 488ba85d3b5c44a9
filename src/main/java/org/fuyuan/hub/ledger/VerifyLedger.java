package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The command {@code verify-ledger}: checks the ledger of a running PostgreSQL and says what it found. */
public final class VerifyLedger {

    private VerifyLedger() {}

    /**
     * @param url JDBC URL, user and password included where needed
     * @param data the hub's data folder, where heads are remembered
     * @param out where the finding is told
     * @return 0 when the ledger is whole, 1 when it is not, 2 when it could not be read
     */
    public static int run(String url, Path data, PrintStream out) {
        try (Connection connection = DriverManager.getConnection(url)) {
            LedgerVerification.Finding finding = LedgerVerification.verify(connection, data);
            String verdict =
                    finding.firstFault().map(fault -> "NOT whole: " + fault).orElse("whole");
            out.printf("ledger: %d entries checked, %s%n", finding.entries(), verdict);
            return finding.firstFault().isPresent() ? 1 : 0;
        } catch (SQLException | IOException e) {
            out.printf("ledger: could not be read, so nothing is known of it: %s%n", e.getMessage());
            return 2;
        }
    }
}
