package org.fuyuan.sandbox;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.sandbox.bank.RuralBank;
import org.fuyuan.sandbox.civilaffairs.CivilAffairs;
import org.fuyuan.sandbox.creditplatform.CreditPlatform;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.SftpHost;
import org.fuyuan.sandbox.department.WebDoor;
import org.fuyuan.sandbox.marketsupervision.MarketSupervision;
import org.fuyuan.sandbox.naturalresources.NaturalResources;
import org.fuyuan.sandbox.publicsecurity.PublicSecurity;
import org.fuyuan.sandbox.secrets.SecretFolder;
import org.fuyuan.sandbox.storage.HubLogin;
import org.fuyuan.sandbox.storage.SandboxPostgres;

/** Fits out the six departments. */
final class Departments {

    private static final int CONNECTIONS = 12;

    private final CountySettings settings;
    private final SecretFolder secrets;
    private final SandboxPostgres postgres;
    private final DataSource shared;

    Departments(CountySettings settings, SecretFolder secrets, SandboxPostgres postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.shared = postgres.pool("departments", CONNECTIONS);
    }

    List<Department> all() {
        return List.of(
                creditPlatform(),
                publicSecurity(),
                marketSupervision(),
                naturalResources(),
                civilAffairs(),
                ruralBank());
    }

    private Department creditPlatform() {
        return new CreditPlatform(
                list("credit_platform"),
                files("credit-platform", settings.ports().creditPlatform()),
                settings.amqpUrl(),
                secrets.text("credit-platform/broker-password"));
    }

    private Department publicSecurity() {
        WebDoor door = new WebDoor(
                "public-security", settings.ports().publicSecurity(), secrets.text("public-security/hub-key"));
        return new PublicSecurity(
                shared, list("public_security"), door, settings.hub(), secrets.text("public-security/api-key"));
    }

    private Department marketSupervision() {
        return new MarketSupervision(
                list("market_supervision"), settings.brokerUrl(), secrets.text("market-supervision/broker-password"));
    }

    private Department naturalResources() {
        HubLogin hub = new HubLogin("fuyuan_hub", secrets.text("natural-resources/database-password"));
        Path agreed = settings.home().resolve("routes/partners/natural-resources/exchange-schema.sql");
        return new NaturalResources(postgres.pool("natural_resources", 3), hub, agreed);
    }

    private Department civilAffairs() {
        return new CivilAffairs(
                list("civil_affairs"), files("civil-affairs", settings.ports().civilAffairs()));
    }

    private Department ruralBank() {
        WebDoor door = new WebDoor(
                "rural-commercial-bank", settings.ports().bank(), secrets.text("rural-commercial-bank/hub-key"));
        Path mappings = settings.home().resolve("mappings");
        return new RuralBank(list("rural_commercial_bank"), door, mappings);
    }

    private DepartmentList list(String schema) {
        return new DepartmentList(shared, schema);
    }

    private SftpHost files(String partner, int port) {
        return new SftpHost(secrets, partner, settings.sandbox().resolve(partner), port);
    }
}
