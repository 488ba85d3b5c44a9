package org.fuyuan.hub.screening.suppression;

import javax.sql.DataSource;
import org.fuyuan.hub.screening.evidence.NumberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The suppressions in memory and what they are known by. */
@Configuration(proxyBeanMethods = false)
class SuppressionConfiguration {

    @Bean
    Fingerprints fingerprints(NumberKey key) {
        return new Fingerprints(key);
    }

    @Bean
    SuppressionFeed suppressionFeed(DataSource database, Fingerprints fingerprints) {
        return new SuppressionFeed(database, new SuppressionTable(fingerprints));
    }
}
