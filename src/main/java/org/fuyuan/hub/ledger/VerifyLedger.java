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
     * @return 0 when the ledger is whole, 1 when it is not
     */
    public static int run(String url, Path data, PrintStream out) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            LedgerVerification.Finding finding =
                    LedgerVerification.verify(connection, data.resolve("ledger").resolve("heads"));
            String verdict =
                    finding.firstFault().map(fault -> "NOT whole: " + fault).orElse("whole");
            out.printf("ledger: %d entries checked, %s%n", finding.entries(), verdict);
            return finding.firstFault().isPresent() ? 1 : 0;
        }
    }
}
