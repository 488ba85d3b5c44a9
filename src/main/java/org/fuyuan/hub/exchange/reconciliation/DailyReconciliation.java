package org.fuyuan.hub.exchange.reconciliation;

import java.util.TimeZone;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts a comparison with each partner at its hour; of several nodes one does. */
@Component
class DailyReconciliation implements SchedulingConfigurer {

    private static final String MINE =
            """
            select pg_try_advisory_xact_lock(hashtextextended('reconciliation:' || ?, 0)) and not exists (
                select from exchange.reconciliation
                where partner = ? and requested_by = 'schedule'
                  and requested_at > clock_timestamp() - interval '1 minute')
            """;

    private final PartnerRegister register;
    private final Reconciliations reconciliations;
    private final ReconciliationSettings settings;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    DailyReconciliation(
            PartnerRegister register,
            Reconciliations reconciliations,
            ReconciliationSettings settings,
            TransactionTemplate transactions,
            JdbcTemplate jdbc) {
        this.register = register;
        this.reconciliations = reconciliations;
        this.settings = settings;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        for (Partner partner : register.receiversOf(MessageType.STATEMENT_REQUEST)) {
            String cron = settings.cronOf(partner.id());
            if (!ScheduledTaskRegistrar.CRON_DISABLED.equals(cron)) {
                CronTrigger trigger = new CronTrigger(cron, TimeZone.getTimeZone(settings.zone()));
                registrar.addCronTask(new CronTask(() -> start(partner.id()), trigger));
            }
        }
    }

    void start(String partner) {
        transactions.executeWithoutResult(status -> {
            if (Boolean.TRUE.equals(jdbc.queryForObject(MINE, Boolean.class, partner, partner))) {
                reconciliations.start(partner, "schedule");
            }
        });
    }
}
