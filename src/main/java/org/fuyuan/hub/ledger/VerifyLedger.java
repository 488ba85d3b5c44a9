package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The command {@code verify-ledger [jdbc-url [data-folder]]}: checks the ledger of a running PostgreSQL and says what it
 * found. What is not given is taken from the variables the hub itself reads, or else is the embedded server's.
 */
public final class VerifyLedger {

    private static final String EMBEDDED = "jdbc:postgresql://127.0.0.1:15432/fuyuan";

    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param environment with FUYUAN_POSTGRES_URL, FUYUAN_POSTGRES_USERNAME, FUYUAN_POSTGRES_PASSWORD and FUYUAN_DATA, or not
     * @param out where the finding is told
     */
    public VerifyLedger(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * @param arguments the words after the command
     * @return 0 when the ledger is whole, 1 when it is not, 2 when it could not be read
     */
    public int run(List<String> arguments) {
        String url = arguments.isEmpty() ? set("FUYUAN_POSTGRES_URL", EMBEDDED) : arguments.get(0);
        Path data = Path.of(arguments.size() > 1 ? arguments.get(1) : set("FUYUAN_DATA", "data"));
        try (Connection connection = DriverManager.getConnection(url, login())) {
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

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", set("FUYUAN_POSTGRES_USERNAME", "postgres"));
        login.setProperty("password", set("FUYUAN_POSTGRES_PASSWORD", ""));
        return login;
    }

    private String set(String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }
}
