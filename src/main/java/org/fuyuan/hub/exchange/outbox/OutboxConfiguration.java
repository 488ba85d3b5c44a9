package org.fuyuan.hub.exchange.outbox;

import jakarta.jms.ConnectionFactory;
import javax.sql.DataSource;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox and its relay. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    OutboxBell outboxBell(JdbcTemplate jdbc) {
        return new OutboxBell(jdbc);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Ledger ledger, OutboxBell bell) {
        return new Outbox(jdbc, ledger, bell);
    }

    @Bean
    BulkTurn bulkTurn(DataSource database) {
        return new BulkTurn(database);
    }

    @Bean
    SetAsideMessages deadLetters(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PartnerRegister register,
            Ledger ledger,
            OutboxBell bell) {
        return new SetAsideMessages(jdbc, new TransactionTemplate(transactions), register, ledger, bell);
    }

    @Bean
    RelayDuty relayDuty(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            PartnerRegister register,
            Ledger ledger,
            ConnectionFactory connections,
            DataSource database) {
        OutboxTable outbox = new OutboxTable(jdbc);
        Fanout fanout =
                new Fanout(jdbc, new TransactionTemplate(transactions), new Addressing(register), outbox, ledger);
        LostDeliveries lost =
                new LostDeliveries(jdbc, new TransactionTemplate(transactions), register, ledger, LostDeliveries.QUIET);
        return new RelayDuty(new Relay(outbox, fanout, new LaneSender(connections), lost), database);
    }
}
