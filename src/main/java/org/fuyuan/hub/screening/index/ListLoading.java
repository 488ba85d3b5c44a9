package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.function.LongFunction;
import org.fuyuan.hub.debtor.ListInEffect;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.message.MessageType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole list out of the registry, as it stood at one moment of the feed. */
final class ListLoading {

    private final PublishedFeed feed;
    private final ListInEffect list;
    private final TransactionTemplate oneMoment;
    private final LongFunction<Hashing> hashing;

    ListLoading(
            PublishedFeed feed,
            ListInEffect list,
            PlatformTransactionManager transactions,
            LongFunction<Hashing> hashing) {
        this.feed = feed;
        this.list = list;
        this.hashing = hashing;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /** Its payload goes with it when loading fails. */
    ListReplica load(ListFolder folder) throws IOException {
        PayloadFile payload = folder.newPayload();
        boolean whole = false;
        try {
            BindingTable bindings = new BindingTable(hashing.apply(randomKey()), payload);
            String history = feed.history();
            FeedMoment moment = oneMoment.execute(status -> fill(bindings));
            whole = true;
            return new ListReplica(bindings, history, moment);
        } finally {
            if (!whole) {
                payload.delete();
            }
        }
    }

    private static long randomKey() {
        return new SecureRandom().nextLong();
    }

    private FeedMoment fill(BindingTable bindings) {
        FeedMoment moment = feed.moment(MessageType.LIST_CHANGE);
        TableFilling filling = new TableFilling(bindings);
        list.read(filling::give);
        filling.finish();
        return moment;
    }
}
