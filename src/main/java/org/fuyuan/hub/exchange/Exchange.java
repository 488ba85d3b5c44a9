package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.UUID;

/**
 * The way out. A message is published in the transaction that changes the business row, so neither exists without the
 * other. Messages of one subject are delivered in the order they were published, provided the publisher holds the lock on
 * the subject's row, as every capability does.
 */
public interface Exchange {

    /** Throws {@link org.springframework.transaction.IllegalTransactionStateException} outside a transaction. */
    UUID publish(NewMessage message);

    /** As {@link #publish}, in a few statements however many there are. */
    void publishAll(List<NewMessage> messages);
}
