package org.fuyuan.hub.exchange.feed;

import javax.sql.DataSource;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed of a test's database, without its bell: readers look by themselves. */
public final class TestFeed {

    private TestFeed() {}

    public static PublishedFeed of(DataSource database) {
        return new TableFeed(JdbcClient.create(database), new FeedBell(database));
    }
}
