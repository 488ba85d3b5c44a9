package org.fuyuan.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuyuan.deployed.JarProcess.Ended;
import org.fuyuan.hub.FreePorts;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.storage.HubLogin;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The sandbox's jar as a process; the court and the lists of the departments as its PostgreSQL shows them. */
final class DeployedSandbox {

    private static final Pattern ENDPOINT = Pattern.compile("(fuyuan\\.endpoint\\.\\S+) = (\\S+)$");
    private static final int ENDPOINTS = 9;
    private static final Map<String, String> SCHEMAS = Map.of(
            "credit-platform", "credit_platform",
            "public-security", "public_security",
            "market-supervision", "market_supervision",
            "civil-affairs", "civil_affairs",
            "rural-commercial-bank", "rural_commercial_bank");

    private final Path folder;
    private final int postgres = FreePorts.next();
    private final JarProcess process;
    private final Map<String, String> endpoints = new TreeMap<>();
    private final Map<String, DepartmentList> lists = new TreeMap<>();
    private CourtSystem court;

    private DeployedSandbox(Path folder, HubPorts hub, int records) {
        this.folder = folder;
        this.process = new JarProcess(JarProcess.packaged("sandbox.jar"), "512m", folder, "sandbox")
                .with(settings(hub, records));
    }

    /** Returns once the county is open and has said where it is to be found. */
    static DeployedSandbox start(Path folder, HubPorts hub, int records) throws IOException {
        DeployedSandbox sandbox = new DeployedSandbox(folder, hub, records);
        sandbox.process.start();
        sandbox.process.await(sandbox::hasSaidWhereItIs);
        sandbox.open();
        return sandbox;
    }

    private Map<String, String> settings(HubPorts hub, int records) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("fuyuan.data", folder.resolve("county").toString());
        settings.put("fuyuan.sandbox.records", Integer.toString(records));
        settings.put("fuyuan.sandbox.clerk-seconds", "86400");
        settings.put("fuyuan.sandbox.port.postgres", Integer.toString(postgres));
        for (String port :
                List.of("public-security", "rural-commercial-bank", "civil-affairs", "credit-platform", "court")) {
            settings.put("fuyuan.sandbox.port." + port, Integer.toString(FreePorts.next()));
        }
        settings.put("server.port", Integer.toString(hub.http()));
        settings.put("fuyuan.broker.port", Integer.toString(hub.broker()));
        settings.put("fuyuan.broker.amqp-port", Integer.toString(hub.amqp()));
        return settings;
    }

    private boolean hasSaidWhereItIs() throws IOException {
        process.output().stream()
                .map(ENDPOINT::matcher)
                .filter(Matcher::find)
                .forEach(said -> endpoints.put(said.group(1), said.group(2)));
        return endpoints.size() == ENDPOINTS;
    }

    private void open() throws IOException {
        SCHEMAS.forEach((partner, schema) -> lists.put(partner, new DepartmentList(database("departments"), schema)));
        lists.put("natural-resources", new DepartmentList(database("natural_resources"), "registry"));
        court = CourtSystem.open(database("court"), new HubLogin("fuyuan_reader", secret("court/database-password")));
    }

    private DriverManagerDataSource database(String name) {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + postgres + "/" + name, "postgres", "");
    }

    /** Where the hub finds the court and the departments, as the sandbox says. */
    Map<String, String> endpoints() {
        return endpoints;
    }

    Path secrets() {
        return folder.resolve("county/secrets");
    }

    String secret(String name) throws IOException {
        return Files.readString(secrets().resolve(name)).strip();
    }

    /** The court's officers change so many entries. */
    void change(int entries, long seed) {
        court.change(entries, seed);
    }

    int courtHolds() {
        return court.expected().size();
    }

    /** Somebody on the court's list of dishonest debtors. */
    Identity listed() {
        return court.townsfolk().listed("DISHONEST", true, 1, 1).get(0);
    }

    /** Somebody on no list. */
    Identity unlisted() {
        return court.townsfolk().person(1);
    }

    /** Departments whose list is not the court's, entry by entry. */
    List<String> unlikeTheCourt() {
        List<String> expected = court.expected().stream()
                .map(entry -> entry.entryId() + " " + entry.amountInCents())
                .toList();
        return lists.keySet().stream()
                .filter(partner -> !held(partner).equals(expected))
                .toList();
    }

    private List<String> held(String partner) {
        return lists.get(partner).holdings().stream()
                .map(holding -> holding.entryId() + " " + holding.amountInCents())
                .toList();
    }

    /** Entries that any department got in the wrong order or applied twice; must always be 0. */
    long wronglyApplied() {
        return lists.values().stream()
                .mapToLong(list -> list.outOfOrder().size() + list.appliedTwice())
                .sum();
    }

    Ended terminate() {
        return process.terminate();
    }

    void end() {
        if (process.isAlive()) {
            process.terminate();
        }
    }
}
