package org.fuyuan.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.fuyuan.deployed.JarProcess.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged jars as in service: the hub with its embedded servers, the sandbox beside it, and the kit at a department. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PackagedJarIT {

    private static final int RECORDS = 300;
    private static final int DEPARTMENTS = 6;
    private static final int BY_SIGTERM = 128 + 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_IN_TIME = Duration.ofSeconds(30);
    private static final List<String> OF_THE_SANDBOX =
            List.of("sshd-", "qpid-jms-", "jaxws-", "gmbal", "ha-api", "management-api", "policy-", "saaj-", "stax-ex");

    private static final List<String> OF_THE_KIT =
            List.of("org/fuyuan/kit/", "org/fuyuan/hub/prefilter/", "org/fuyuan/hub/identity/");

    private HubPorts ports;
    private DeployedSandbox county;
    private DeployedHub hub;

    @BeforeAll
    void start() throws IOException {
        Path folder = Folder.lay();
        ports = HubPorts.free();
        county = DeployedSandbox.start(folder, ports, RECORDS);
        hub = new DeployedHub("hub", folder, ports, county, Map.of());
        hub.start();
        hub.awaitReady();
    }

    @AfterAll
    void end() {
        hub.end();
        county.end();
    }

    @Test
    @Order(1)
    void all_six_departments_hold_the_courts_list_by_routes_and_mappings_that_lie_beside_the_jar() {
        awaitEverybodyHoldsTheList();
        assertThat(county.courtHolds()).isGreaterThan(RECORDS / 2);
    }

    @Test
    @Order(2)
    void all_six_departments_are_reconciled_equal() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(HubRecords.embedded(ports).reconciledEqual()).isEqualTo(DEPARTMENTS));
    }

    @Test
    @Order(3)
    void the_hubs_jar_holds_nothing_of_the_sandbox() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.packaged("hub.jar"))) {
            List<String> entries = jar.stream().map(JarEntry::getName).toList();
            assertThat(entries).anyMatch(entry -> entry.startsWith("BOOT-INF/classes/org/fuyuan/hub/"));
            assertThat(entries).noneMatch(entry -> entry.contains("org/fuyuan/sandbox"));
            assertThat(entries.stream()
                            .filter(entry -> entry.startsWith("BOOT-INF/lib/"))
                            .map(entry -> entry.substring("BOOT-INF/lib/".length())))
                    .isNotEmpty()
                    .noneMatch(library -> OF_THE_SANDBOX.stream().anyMatch(library::startsWith));
        }
    }

    @Test
    @Order(4)
    void the_kits_jar_holds_the_kit_and_what_it_compares_by_and_nothing_else() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.packaged("kit.jar"))) {
            List<String> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/"))
                    .toList();
            assertThat(entries)
                    .contains(
                            "org/fuyuan/kit/ScreeningClient.class",
                            "org/fuyuan/hub/prefilter/Prefilter.class",
                            "org/fuyuan/hub/identity/variants.csv")
                    .allMatch(name -> OF_THE_KIT.stream().anyMatch(name::startsWith));
        }
    }

    @Test
    @Order(5)
    void a_departments_program_asks_by_the_kits_jar_with_jackson_and_bouncy_castle_alone() throws Exception {
        DeployedKit kit = new DeployedKit(
                ports, county.secret("market-supervision/api-key"), hub.data().resolve("kit"));

        assertThat(kit.says(county.unlisted())).isEqualTo("LocalPass true");
        assertThat(kit.says(county.listed())).isEqualTo("Decided false");
    }

    @Test
    @Order(6)
    void a_hub_told_to_end_ends_in_time_with_its_postgres_and_goes_on_where_it_was() {
        HubRecords records = HubRecords.embedded(ports);
        long entries = records.ledgerEntries();
        Ended ended = hub.terminate();
        assertThat(ended.code()).isEqualTo(BY_SIGTERM);
        assertThat(ended.took()).isLessThan(STOP_IN_TIME);
        assertThat(hub.data().resolve("postgres/PG_VERSION")).exists();
        assertThat(hub.data().resolve("postgres/postmaster.pid")).doesNotExist();

        county.change(20, 1);
        hub.start();
        hub.awaitReady();
        awaitEverybodyHoldsTheList();
        assertThat(county.wronglyApplied()).isZero();
        assertThat(records.ledgerEntries()).isGreaterThan(entries);
        assertThat(hub.verifyLedger(records)).isZero();
    }

    @Test
    @Order(7)
    void a_sandbox_told_to_end_ends_in_time() {
        Ended ended = county.terminate();
        assertThat(ended.code()).isEqualTo(BY_SIGTERM);
        assertThat(ended.took()).isLessThan(STOP_IN_TIME);
    }

    private void awaitEverybodyHoldsTheList() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(county.unlikeTheCourt()).isEmpty());
    }
}
