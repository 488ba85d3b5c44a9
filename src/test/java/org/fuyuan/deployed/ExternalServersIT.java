package org.fuyuan.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes of the packaged hub on one PostgreSQL and one broker outside them. Partners call the second node; the first has
 * been there longer, relays and works the lanes, until it is killed.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ExternalServersIT {

    private static final int RECORDS = 300;
    private static final int DEPARTMENTS = 6;
    private static final int READY = 200;
    private static final int NOT_READY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HubPorts ports = HubPorts.free();
    private DeployedSandbox county;
    private ExternalPostgres postgres;
    private ExternalBroker broker;
    private DeployedHub first;
    private DeployedHub second;

    @BeforeAll
    void start() throws Exception {
        Path folder = Folder.lay();
        county = DeployedSandbox.start(folder, ports, RECORDS);
        postgres = ExternalPostgres.start(folder.resolve("external-postgres"));
        broker = new ExternalBroker(folder.resolve("external-broker"), ports, county);
        broker.start();
        Map<String, String> settings = new TreeMap<>(postgres.hubSettings());
        settings.putAll(broker.hubSettings());
        first = new DeployedHub("first", folder, HubPorts.free(), county, settings);
        second = new DeployedHub("second", folder, ports, county, settings);
        first.start();
        first.awaitReady();
        second.start();
        second.awaitReady();
    }

    @AfterAll
    void end() throws Exception {
        first.end();
        second.end();
        broker.close();
        postgres.close();
        county.end();
    }

    @Test
    @Order(1)
    void nothing_is_embedded_and_the_database_lets_nobody_in_without_the_password() {
        assertThat(first.data()).isDirectoryNotContaining("glob:**/{postgres,broker}");
        assertThat(second.data()).isDirectoryNotContaining("glob:**/{postgres,broker}");
        assertThatThrownBy(() -> postgres.withPassword("another").getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    @Order(2)
    void two_nodes_together_bring_the_list_to_all_six_departments_and_one_of_them_relays() {
        awaitEverybodyHoldsTheList();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(postgres.records().reconciledEqual()).isEqualTo(DEPARTMENTS));
        assertThat(postgres.records().onDuty()).isOne();
        assertThat(county.wronglyApplied()).isZero();
    }

    @Test
    @Order(3)
    void when_the_node_on_duty_is_killed_the_other_goes_on() throws Exception {
        county.change(20, 1);
        first.kill();
        county.change(20, 2);
        awaitEverybodyHoldsTheList();
        assertThat(second.readiness()).isEqualTo(READY);
        assertThat(postgres.records().onDuty()).isOne();
        assertThat(county.wronglyApplied()).isZero();
    }

    @Test
    @Order(4)
    void a_node_whose_broker_is_down_says_so_and_goes_on_when_it_is_back() throws Exception {
        broker.close();
        awaitReadiness(NOT_READY);
        county.change(20, 3);
        broker.start();
        awaitReadiness(READY);
        awaitEverybodyHoldsTheList();
        assertThat(county.wronglyApplied()).isZero();
        assertThat(second.verifyLedger(postgres.records())).isZero();
    }

    private void awaitReadiness(int status) {
        await().atMost(PATIENCE).until(() -> second.readiness() == status);
    }

    private void awaitEverybodyHoldsTheList() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(county.unlikeTheCourt()).isEmpty());
    }
}
