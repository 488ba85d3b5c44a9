package org.fuyuan.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fuyuan.sandbox.business.BusinessDay;
import org.fuyuan.sandbox.business.Premises;
import org.fuyuan.sandbox.business.SampleQuestion;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.SftpHost;
import org.fuyuan.sandbox.secrets.FirstRun;
import org.fuyuan.sandbox.secrets.SecretFolder;
import org.fuyuan.sandbox.storage.HubLogin;
import org.fuyuan.sandbox.storage.SandboxPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole simulated county: a court and six departments, each with its own server and data. */
public final class County implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(County.class);

    private final CountySettings settings;
    private final SecretFolder secrets;
    private final SandboxPostgres postgres;
    private final CourtSystem court;
    private final SftpHost courtFiles;
    private final List<Department> departments;
    private final DataSource business;

    private County(CountySettings settings, SecretFolder secrets, SandboxPostgres postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.court = CourtSystem.open(
                postgres.pool("court", 3), new HubLogin("fuyuan_reader", secrets.text("court/database-password")));
        this.courtFiles = new SftpHost(
                secrets,
                "court",
                settings.sandbox().resolve("court"),
                settings.ports().court());
        this.departments = new Departments(settings, secrets, postgres).all();
        this.business = postgres.pool("departments", 4);
    }

    /**
     * Opens the court, its table seeded, and all six departments. Secrets are made where missing.
     *
     * @throws org.fuyuan.sandbox.port.PortTakenException when somebody else listens where one of them wants to
     */
    public static County start(CountySettings settings) {
        settings.ports().requireFree();
        SecretFolder secrets = FirstRun.prepare(settings.secrets());
        SandboxPostgres postgres = SandboxPostgres.start(
                settings.sandbox().resolve("postgres"), settings.ports().ofPostgres());
        try {
            County county = new County(settings, secrets, postgres);
            county.open();
            return county;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private void open() {
        court.seed(settings.records());
        courtFiles.start("in", "out/done", "refused");
        departments.forEach(Department::start);
        LOG.info("The county is open: a court and {} departments", departments.size());
    }

    public CourtSystem court() {
        return court;
    }

    /** The court's file server; the hub polls {@code out/} for snapshots and puts its reports into {@code in/}. */
    public SftpHost courtFiles() {
        return courtFiles;
    }

    public List<Department> departments() {
        return departments;
    }

    /** One department by its partner id. */
    public Department department(String id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such department: " + id));
    }

    /** Whether every department holds as many entries as the court has in effect. */
    public boolean everybodyHolds() {
        long expected = court.expectedCount();
        return departments.stream().allMatch(department -> department.list().held() == expected);
    }

    /**
     * Opens the departments' windows for customers, who are served once everybody holds the list.
     *
     * @param customersPerSecond at all windows together; 0 for none
     * @param lines who is told of it
     */
    public BusinessDay openWindows(double customersPerSecond, Consumer<String> lines) {
        Premises premises = new Premises(
                settings.hub(),
                court,
                department -> secrets.text(department + "/api-key"),
                department -> business,
                department -> settings.sandbox().resolve(department),
                department -> department(department).list());
        return BusinessDay.open(premises, customersPerSecond, this::everybodyHolds, lines);
    }

    /** A command that asks the hub about somebody listed; empty while nobody is. */
    public Optional<String> sampleQuestion() {
        return SampleQuestion.command(
                settings.hub(),
                secrets.file(SampleQuestion.key()),
                settings.sandbox().resolve("question.json"),
                court.townsfolk());
    }

    public SecretFolder secrets() {
        return secrets;
    }

    public CountySettings settings() {
        return settings;
    }

    /** Settings a hub needs to find this county: addresses of partners, and its own ports and folders. */
    public Map<String, String> hubProperties() {
        CountyPorts ports = settings.ports();
        Map<String, String> properties = new TreeMap<>(endpoints());
        properties.put("server.port", Integer.toString(ports.hub()));
        properties.put("fuyuan.broker.port", Integer.toString(ports.broker()));
        properties.put("fuyuan.broker.amqp-port", Integer.toString(ports.amqp()));
        properties.put("fuyuan.postgres.port", Integer.toString(ports.hubPostgres()));
        properties.put("fuyuan.home", settings.home().toString());
        properties.put("fuyuan.data", settings.data().toString());
        properties.put("fuyuan.secrets", settings.secrets().toString());
        return properties;
    }

    /** Addresses of the court and the departments, by the names partner files use. */
    public Map<String, String> endpoints() {
        CountyPorts ports = settings.ports();
        String police = "http://127.0.0.1:" + ports.publicSecurity() + "/exchange/";
        return Map.of(
                "fuyuan.endpoint.public-security.changes", police + "changes",
                "fuyuan.endpoint.public-security.alerts", police + "alerts",
                "fuyuan.endpoint.public-security.statement-requests", police + "statement-requests",
                "fuyuan.endpoint.rural-commercial-bank.service",
                        "http://127.0.0.1:" + ports.bank() + "/services/list-exchange",
                "fuyuan.endpoint.civil-affairs.sftp", "127.0.0.1:" + ports.civilAffairs(),
                "fuyuan.endpoint.credit-platform.sftp", "127.0.0.1:" + ports.creditPlatform(),
                "fuyuan.endpoint.court.sftp", "127.0.0.1:" + ports.court(),
                "fuyuan.endpoint.court.database", postgres.url("court"),
                "fuyuan.endpoint.natural-resources.database", postgres.url("natural_resources"));
    }

    @Override
    public void close() {
        departments.forEach(Department::stop);
        courtFiles.stop();
        postgres.close();
    }
}
