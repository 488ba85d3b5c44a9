package org.fuyuan.hub.exchange.route;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.fuyuan.hub.partner.MissingSecretException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.transaction.TransactionException;

/** Tells the failures that say a partner cannot be reached or cannot work now. */
final class PartnerAway {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            IOException.class,
            TimeoutException.class,
            ExchangeTimedOutException.class,
            GenericFileOperationFailedException.class,
            JMSException.class,
            JmsException.class,
            RejectedExecutionException.class,
            InterruptedException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            TransactionException.class,
            MissingSecretException.class);

    /**
     * SQL states: connection, read-only after a failover, login, no such database or schema, rollback by the server, no such
     * table or no right to it, no resources, locked, stopped by its operator, its disk, its own failure.
     */
    private static final List<String> SQL_CLASSES =
            List.of("08", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58", "XX");

    private PartnerAway() {}

    static boolean shownBy(Throwable cause) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(cause))
                || cause instanceof SQLException sql && saysAway(sql)
                || cause.getClass().getSimpleName().equals("CallNotPermittedException");
    }

    private static boolean saysAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || SQL_CLASSES.stream().anyMatch(state::startsWith);
    }
}
