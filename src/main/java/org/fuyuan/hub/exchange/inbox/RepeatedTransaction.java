package org.fuyuan.hub.exchange.inbox;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction begun again when it lost a deadlock. */
@Component
class RepeatedTransaction {

    private static final int TIMES = 5;

    private final TransactionTemplate transactions;

    RepeatedTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    <T> T run(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (PessimisticLockingFailureException e) {
                if (time == TIMES) {
                    throw e;
                }
            }
        }
    }
}
