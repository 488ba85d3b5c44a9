package org.fuyuan.hub.screening.filter;

import java.nio.file.Path;
import java.time.Duration;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.DrawnSecret;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.prefilter.FilterSigner;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.index.WholeList;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the giving of filters together. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    /** Filters are signed with it; every node needs the same. */
    private static final String KEY = "secret:screening/filter-key";

    @Bean
    FilterSigner filterSigner(Secrets secrets) {
        return FilterSigner.of(DrawnSecret.readOrDraw(secrets, KEY, FilterSigner::drawSecret));
    }

    @Bean
    FilterShelf filterShelf(
            WholeList list,
            MeasureCatalogue catalogue,
            FilterSigner signer,
            @Value("${fuyuan.data}") Path data,
            @Value("${fuyuan.screening.filter.renew-after:1h}") Duration renewAfter,
            @Value("${fuyuan.screening.filter.valid-for:24h}") Duration validFor) {
        FilterMaking making = new FilterMaking(list, validFor);
        return new FilterShelf(making, list, catalogue, signer, data.resolve("filter"), renewAfter);
    }

    @Bean
    FilterGiving filterGiving(
            PartnerRegister register,
            DenialBook denials,
            FilterShelf shelf,
            ListIndex index,
            WholeList list,
            MeasureCatalogue catalogue,
            FilterSigner signer,
            Ledger ledger,
            TransactionTemplate transaction,
            @Value("${fuyuan.screening.stale-after:5s}") Duration trustedFor) {
        return new FilterGiving(
                register, denials, shelf, index, list, catalogue, signer, ledger, transaction, trustedFor);
    }
}
