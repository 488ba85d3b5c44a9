package org.fuyuan.hub;

import java.util.List;
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

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-ledger")) {
            List<String> words = List.of(args).subList(1, args.length);
            System.exit(new VerifyLedger(System.getenv(), System.out).run(words));
        }
        SpringApplication.run(HubApplication.class, args);
    }
}
