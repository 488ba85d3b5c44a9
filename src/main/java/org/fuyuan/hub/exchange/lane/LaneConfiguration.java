package org.fuyuan.hub.exchange.lane;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.fuyuan.hub.identity.WorkingDays;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lanes, their book and their states. */
@Configuration(proxyBeanMethods = false)
class LaneConfiguration {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    @Bean
    Deliveries deliveries(JdbcTemplate jdbc, PlatformTransactionManager transactions, Ledger ledger) {
        return new Deliveries(jdbc, new TransactionTemplate(transactions), ledger);
    }

    @Bean
    LaneStates laneStates(JdbcClient jdbc) {
        return new LaneStates(jdbc);
    }

    @Bean
    OperatedLanes lanes(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PartnerRegister register,
            LaneStates states,
            Ledger ledger) {
        return new OperatedLanes(jdbc, new TransactionTemplate(transactions), register, states, ledger);
    }

    /** The county's calendar, for windows here and for deadlines above. */
    @Bean
    WorkingDays workingDays(@Value("${fuyuan.home:.}") Path home) {
        return WorkingDays.read(home.resolve("mappings/codes/calendar.csv"));
    }

    @Bean
    LaneWorkers laneWorkers(
            ConnectionFactory connections,
            PartnerRegister register,
            Deliveries deliveries,
            LaneStates states,
            WorkingDays calendar) {
        return new LaneWorkers(connections, register, deliveries, states, calendar::isWorkingDay, Clock.system(COUNTY));
    }
}
