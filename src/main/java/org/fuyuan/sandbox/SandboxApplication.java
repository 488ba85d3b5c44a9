package org.fuyuan.sandbox;

import java.time.Duration;
import org.fuyuan.sandbox.court.CourtClerk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated county alone, for a hub that runs elsewhere. */
public final class SandboxApplication {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxApplication.class);

    private SandboxApplication() {}

    public static void main(String[] args) throws InterruptedException {
        try (Closing closing = Closing.atExit()) {
            County county = closing.open(() -> County.start(CountySettings.demonstration()));
            CourtClerk clerk = closing.open(() -> new CourtClerk(county.court()));
            clerk.start(Duration.ofSeconds(Integer.getInteger("fuyuan.sandbox.clerk-seconds", 5)));
            county.endpoints().forEach((name, address) -> LOG.info("{} = {}", name, address));
            closing.await();
        }
    }
}
