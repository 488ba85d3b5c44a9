package org.fuyuan.hub.screening.decision;

import java.time.Duration;
import java.util.function.Supplier;
import org.fuyuan.hub.screening.Assessing;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.suppression.Suppressions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the list and the measures together. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    Assessing assessing(
            ListIndex index,
            MeasureCatalogue catalogue,
            Supplier<Suppressions> suppressions,
            @Value("${fuyuan.screening.stale-after:5s}") Duration staleAfter) {
        return new PresentAnswers(index, new Answering(index, catalogue, suppressions), staleAfter);
    }
}
