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

    private static ConfigurableApplicationContext startHub(County county, String[] args) {
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setRegisterShutdownHook(false);
        return application.run(settings(county, args));
    }

    /** What is given by hand goes in the place of what the demonstration would say: a setting given twice would be both. */
    private static String[] settings(County county, String[] args) {
        Stream<String> addresses = county.hubProperties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
        Stream<String> own = Stream.concat(addresses, DEMONSTRATION.stream())
                .filter(setting -> Stream.of(args).noneMatch(given -> given.startsWith(name(setting))));
        return Stream.concat(own, Stream.of(args)).toArray(String[]::new);
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }
}
