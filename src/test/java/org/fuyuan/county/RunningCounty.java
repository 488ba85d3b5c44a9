package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.CountySettings;
import org.fuyuan.sandbox.department.Department;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One county and one hub for all tests of this package, started once and left to the end of the run. */
final class RunningCounty {

    private static final int RECORDS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final RunningCounty ONLY = new RunningCounty();

    private final County county;
    private final ConfigurableApplicationContext hub;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningCounty() {
        try {
            Path folder = Files.createTempDirectory("county-");
            county = County.start(CountySettings.onFreePorts(folder, RECORDS));
            hub = startHub(county);
            awaitReady();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                hub.close();
                county.close();
            }));
            awaitEveryRoute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        HttpRequest readiness =
                HttpRequest.newBuilder(hubAt("/actuator/health/readiness")).build();
        await().atMost(PATIENCE)
                .until(() -> http.send(readiness, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    static RunningCounty get() {
        return ONLY;
    }

    private static ConfigurableApplicationContext startHub(County county) {
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setRegisterShutdownHook(false);
        Stream<String> addresses = county.hubProperties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
        try {
            return application.run(Stream.concat(
                            addresses,
                            Stream.of(
                                    "--fuyuan.civil-affairs.batch-wait=500ms",
                                    "--fuyuan.court.batch-wait=500ms",
                                    "--fuyuan.reconciliation.in-flight-for=1s"))
                    .toArray(String[]::new));
        } catch (RuntimeException e) {
            county.close();
            throw e;
        }
    }

    /** While its class is being made no other thread may look at it. */
    private void awaitEveryRoute() {
        CamelContext camel = bean(CamelContext.class);
        await().pollInSameThread().atMost(PATIENCE).until(() -> camel.getRoutes().stream()
                .map(route -> camel.getRouteController().getRouteStatus(route.getId()))
                .allMatch(ServiceStatus::isStarted));
    }

    County county() {
        return county;
    }

    Department department(String id) {
        return county.department(id);
    }

    <T> T bean(Class<T> type) {
        return hub.getBean(type);
    }

    JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    /** Waits until every department holds exactly what the court has in effect. */
    void awaitEverybodyHoldsTheList() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(unlikeTheCourt())
                .isEmpty());
    }

    /** Departments whose list is not the court's. */
    List<String> unlikeTheCourt() {
        List<String> court = entryIds();
        return county.departments().stream()
                .filter(unlike(court))
                .map(Department::id)
                .toList();
    }

    private static Predicate<Department> unlike(List<String> court) {
        return department -> !department.holdings().stream()
                .map(holding -> holding.entryId() + " " + holding.amountInCents())
                .toList()
                .equals(court);
    }

    private List<String> entryIds() {
        return county.court().expected().stream()
                .map(entry -> entry.entryId() + " " + entry.amountInCents())
                .toList();
    }

    /** Posts a body as a partner with its own key. */
    HttpResponse<String> post(String path, String user, String password, String contentType, byte[] body)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(hubAt(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    URI hubAt(String path) {
        return URI.create("http://127.0.0.1:" + county.settings().ports().hub() + path);
    }

    String secret(String name) {
        return county.secrets().text(name);
    }
}
