package org.fuyuan.hub.exchange.lane;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.beans.factory.annotation.Qualifier;
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
    LaneWorkers laneWorkers(
            @Qualifier("consumerConnections") ConnectionFactory connections,
            PartnerRegister register,
            Deliveries deliveries,
            JdbcClient jdbc) {
        return new LaneWorkers(
                connections, register, deliveries, new LaneStates(jdbc), weekdays(), Clock.system(COUNTY));
    }

    private static Predicate<LocalDate> weekdays() {
        return day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
