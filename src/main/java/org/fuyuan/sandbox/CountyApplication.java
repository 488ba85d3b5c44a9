package org.fuyuan.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.sandbox.court.CourtClerk;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.port.PortTakenException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration: the simulated county and the hub in one process, until the six partners hold the court's list; then customers come. */
public final class CountyApplication {

    private static final List<String> DEMONSTRATION =
            List.of("--fuyuan.civil-affairs.batch-wait=2s", "--fuyuan.court.batch-wait=5s");

    private CountyApplication() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try (Closing closing = Closing.atExit()) {
            County county = closing.open(() -> County.start(CountySettings.demonstration(args)));
            ConfigurableApplicationContext hub = closing.open(() -> startHub(county, args));
            CourtClerk clerk = closing.open(() -> new CourtClerk(county.court()));
            Console console = new Console(county, System.out);
            console.banner();
            new Progress(county, console, begun).untilEverybodyHolds();
            Administrator administrator =
                    new Administrator(county.settings().hub(), county.secrets().text("console/administrator"));
            new Reconciled(hub.getBean(DataSource.class), administrator, console)
                    .await(
                            county.departments().stream().map(Department::id).toList(),
                            county.court().expectedCount(),
                            begun);
            console.banner();
            clerk.start(county.settings().betweenChanges());
            closing.open(() -> county.openWindows(county.settings().customersPerSecond(), console::line));
            closing.await();
        } catch (PortTakenException e) {
            System.err.println("The county cannot open: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Settings given by hand come last and win. */
    private static ConfigurableApplicationContext startHub(County county, String[] args) {
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setRegisterShutdownHook(false);
        Stream<String> addresses = county.hubProperties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
        return application.run(Stream.of(addresses, DEMONSTRATION.stream(), Stream.of(args))
                .flatMap(settings -> settings)
                .toArray(String[]::new));
    }
}
