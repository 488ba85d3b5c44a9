package org.fuyuan.hub.screening.index;

import java.nio.file.Path;
import java.time.Duration;
import org.fuyuan.hub.debtor.ListInEffect;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The list in memory. */
@Configuration(proxyBeanMethods = false)
class ListIndexConfiguration {

    @Bean
    ListIndexFeed listIndex(
            PublishedFeed feed,
            ListInEffect list,
            PlatformTransactionManager transactions,
            @Value("${fuyuan.data}") Path data,
            @Value("${fuyuan.screening.snapshot-every:5m}") Duration snapshotEvery) {
        ListLoading loading = new ListLoading(feed, list, transactions, Hashing::new);
        return new ListIndexFeed(feed, loading, data.resolve("screening"), snapshotEvery, Hashing::new);
    }

    @Bean
    ListIndexHealth listIndexHealthIndicator(ListIndexFeed index) {
        return new ListIndexHealth(index);
    }

    @Bean
    ListIndexMetrics listIndexMetrics(ListIndexFeed index) {
        return new ListIndexMetrics(index);
    }
}
