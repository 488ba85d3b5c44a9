package org.fuyuan.hub.exchange.feed;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed and its bell. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FeedBell feedBell(DataSource database) {
        return new FeedBell(database);
    }

    @Bean
    TableFeed publishedFeed(JdbcClient jdbc, FeedBell bell) {
        return new TableFeed(jdbc, bell);
    }
}
