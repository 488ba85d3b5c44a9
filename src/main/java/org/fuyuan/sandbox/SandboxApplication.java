package org.fuyuan.sandbox;

import org.fuyuan.sandbox.court.CourtClerk;
import org.fuyuan.sandbox.port.PortTakenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated county alone, for a hub that runs elsewhere. */
public final class SandboxApplication {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxApplication.class);

    private SandboxApplication() {}

    /** Settings are given as words, e.g. {@code --fuyuan.sandbox.records=1000}. */
    public static void main(String[] args) throws InterruptedException {
        try (Closing closing = Closing.atExit()) {
            County county = closing.open(() -> County.start(CountySettings.demonstration(args)));
            CourtClerk clerk = closing.open(() -> new CourtClerk(county.court()));
            clerk.start(county.settings().betweenChanges());
            county.endpoints().forEach((name, address) -> LOG.info("{} = {}", name, address));
            closing.open(() -> county.openWindows(county.settings().customersPerSecond(), LOG::info));
            closing.await();
        } catch (PortTakenException e) {
            LOG.error("The county cannot open: {}", e.getMessage());
            System.exit(1);
        }
    }
}
