package org.fuyuan.hub.exchange.route;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.stereotype.Component;

/**
 * Small pools to the databases of partners that exchange tables. A pool is made when it is first asked for and connects when first
 * used, so that a database that is down stops nobody's start.
 */
@Component
class PartnerDatabases implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SOCKET_SECONDS = 60;

    private final PartnerRegister register;
    private final Secrets secrets;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    PartnerDatabases(PartnerRegister register, Secrets secrets) {
        this.register = register;
        this.secrets = secrets;
    }

    DataSource of(String partnerId) {
        return pools.computeIfAbsent(partnerId, id -> pool(register.get(id)));
    }

    private HikariDataSource pool(Partner partner) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(partner.id());
        pool.setJdbcUrl(partner.endpoints().get("database"));
        pool.setUsername(partner.endpoints().get("database-user"));
        pool.setPassword(secrets.text(partner.credentials().get("database-password")));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(CONNECT_MILLIS);
        pool.addDataSourceProperty("connectTimeout", CONNECT_MILLIS / 1000);
        pool.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        pool.addDataSourceProperty("ApplicationName", "fuyuan-hub");
        return pool;
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
