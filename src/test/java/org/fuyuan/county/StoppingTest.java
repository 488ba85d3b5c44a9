package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuyuan.bench.HubProcess;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.CountyApplication;
import org.fuyuan.sandbox.CountyPorts;
import org.fuyuan.sandbox.CountySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own, ended as an operator ends them. */
class StoppingTest {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void a_hub_at_work_ends_within_a_few_seconds_and_its_database_after_everything_else() throws Exception {
        CountySettings settings = CountySettings.onFreePorts(folder, 50);
        try (County county = County.start(settings)) {
            HubProcess hub = new HubProcess(county, List.of("--fuyuan.civil-affairs.batch-wait=500ms"));
            hub.start();
            boolean endedInTime;
            try {
                hub.awaitReady();
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(county.departments())
                        .allSatisfy(department ->
                                assertThat(department.list().held()).isPositive()));
            } finally {
                endedInTime = hub.stop(A_FEW_SECONDS);
            }
            assertThat(endedInTime).isTrue();
            assertThat(hub.log()).content().doesNotContain("was interrupted by the hub's own broker or database");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_demonstration_ended_while_it_starts_leaves_no_server_behind() throws Exception {
        Path sandboxServer = folder.resolve("sandbox/postgres/postmaster.pid");
        Process demonstration = demonstration(CountySettings.onFreePorts(folder, 50));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(sandboxServer));
        demonstration.destroy();
        boolean ended = demonstration.waitFor(60, TimeUnit.SECONDS);
        demonstration.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(sandboxServer).doesNotExist();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static Process demonstration(CountySettings settings) throws IOException {
        CountyPorts ports = settings.ports();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfuyuan.data=" + settings.data(),
                        "-Dfuyuan.sandbox.records=" + settings.records(),
                        "-Dfuyuan.sandbox.port.postgres=" + ports.postgres(),
                        "-Dfuyuan.sandbox.port.public-security=" + ports.publicSecurity(),
                        "-Dfuyuan.sandbox.port.rural-commercial-bank=" + ports.bank(),
                        "-Dfuyuan.sandbox.port.civil-affairs=" + ports.civilAffairs(),
                        "-Dfuyuan.sandbox.port.credit-platform=" + ports.creditPlatform(),
                        "-Dfuyuan.sandbox.port.court=" + ports.court(),
                        "-Dserver.port=" + ports.hub(),
                        "-Dfuyuan.broker.port=" + ports.broker(),
                        "-Dfuyuan.broker.amqp-port=" + ports.amqp(),
                        "-Dfuyuan.postgres.port=" + ports.hubPostgres(),
                        CountyApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(settings.data().resolve("demonstration.log").toFile())
                .start();
    }
}
