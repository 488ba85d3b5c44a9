package org.fuyuan.hub.debtor;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.ReconciledList;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The list as the exchange compares it with what partners hold. */
@Component
class Holdings implements ReconciledList {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Holdings(DataSource database, TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.transactions = transactions;
    }

    @Override
    public void holdings(Consumer<Holding> each) {
        transactions.executeWithoutResult(status -> jdbc.query(
                """
                select entry_id, version, coalesce(amount_in_cents, 0), holding_digest from debtor.entry
                where state = 'LISTED'
                """,
                (ResultSet row) ->
                        each.accept(new Holding(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))));
    }

    @Override
    public List<NewMessage> restate(Collection<String> entryIds, String partnerId) {
        return jdbc.query(
                """
                select e.entry_id, e.version, t.article, t.reason, e.entry
                from debtor.entry e join debtor.transition t using (entry_id, version)
                where e.entry_id = any(?) and e.state <> 'PROPOSED' order by e.entry_id for update of e
                """,
                (row, number) -> new NewMessage(
                        MessageType.LIST_CHANGE,
                        "court",
                        row.getString(1),
                        row.getLong(2),
                        new ListChange(
                                row.getLong(2),
                                ChangeKind.RESTATED,
                                row.getString(3),
                                row.getString(4),
                                CanonicalJson.read(row.getString(5), ListEntry.class)),
                        partnerId),
                (Object) entryIds.toArray(String[]::new));
    }
}
