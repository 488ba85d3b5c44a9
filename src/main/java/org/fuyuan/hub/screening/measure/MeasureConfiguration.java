package org.fuyuan.hub.screening.measure;

import java.nio.file.Path;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the catalogue of measures. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    @Bean
    WatchedCatalogue measureCatalogue(
            @Value("#{T(java.nio.file.Path).of('${fuyuan.home:.}')}") Path home,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Ledger ledger) {
        return WatchedCatalogue.open(
                new MeasureFolder(home.resolve("mappings/measures")), new KeptMeasures(jdbc, transactions, ledger));
    }

    @Bean
    SmartInitializingSingleton partnerScenarios(
            PartnerRegister register,
            WatchedCatalogue catalogue,
            @Value("#{T(java.nio.file.Path).of('${fuyuan.home:.}')}") Path home) {
        PartnerScenarios scenarios = new PartnerScenarios(register, home.resolve("routes/partners"));
        return () -> scenarios.check(catalogue.current().vocabulary());
    }

    @Bean
    MeasuresHealth measuresHealthIndicator(WatchedCatalogue catalogue) {
        return new MeasuresHealth(catalogue);
    }
}
