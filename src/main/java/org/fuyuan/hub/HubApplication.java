package org.fuyuan.hub;

import java.nio.file.Path;
import org.fuyuan.hub.ledger.VerifyLedger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The hub: the exchange between the county court and its government. With the word {@code verify-ledger} it checks the
 * ledger instead: {@code java -jar fuyuan-hub.jar verify-ledger [jdbc-url [data-folder]]}.
 */
@EnableScheduling
@SpringBootApplication
public class HubApplication {

    private static final String EMBEDDED = "jdbc:postgresql://127.0.0.1:15432/fuyuan?user=postgres";

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("verify-ledger")) {
            String url = args.length > 1 ? args[1] : EMBEDDED;
            System.exit(VerifyLedger.run(url, Path.of(args.length > 2 ? args[2] : "data"), System.out));
        }
        SpringApplication.run(HubApplication.class, args);
    }
}
