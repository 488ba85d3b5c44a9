package org.fuyuan.hub.exchange.reconciliation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When lists are compared.
 *
 * @param cron when each partner is asked; {@code -} never
 * @param partners another time for some of them, by partner id
 * @param zone where those times are told
 * @param overdueAfter how long an answer may take before the operator sees it overdue
 * @param inFlightFor how long after sending an entry may wait for its receipt before it is compared all the same
 */
@ConfigurationProperties("fuyuan.reconciliation")
record ReconciliationSettings(
        @DefaultValue("0 30 2 * * *") String cron,
        @DefaultValue Map<String, String> partners,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("6h") Duration overdueAfter,
        @DefaultValue("1h") Duration inFlightFor) {

    String cronOf(String partnerId) {
        return partners.getOrDefault(partnerId, cron);
    }
}
