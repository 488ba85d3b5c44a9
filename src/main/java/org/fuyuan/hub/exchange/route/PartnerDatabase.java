package org.fuyuan.hub.exchange.route;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A partner's database as routes know it; its pool, and the password for it, are looked for at the first connection. */
final class PartnerDatabase extends AbstractDataSource {

    private final String partnerId;
    private final PartnerDatabases pools;

    PartnerDatabase(String partnerId, PartnerDatabases pools) {
        this.partnerId = partnerId;
        this.pools = pools;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool().getConnection(username, password);
    }

    private DataSource pool() {
        return pools.of(partnerId);
    }
}
