package org.fuyuan.sandbox.naturalresources;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.ReceiptStage;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.UnreadableException;
import org.fuyuan.sandbox.department.Yuan;

/**
 * Rows of changes: accepted when the bureau opens a workflow for them, then applied and done, each stage answered by receipt rows in
 * its own transaction.
 */
final class ChangeRows {

    private static final String NEXT =
            """
            select xh, xxbh::text, jlbh, bbh, bglx, mdlx, zt, qlrmc, zjh, ah, je::text from exchange_in.list_change
             where slsj is not null and clsj is null order by xh limit 500 for update skip locked""";

    /** Half of what the hub reads at once, so that a page of receipts tends to hold both stages of the same messages. */
    private static final String ACCEPT =
            """
            with opened as (
                update exchange_in.list_change set slsj = clock_timestamp() where xh in
                       (select xh from exchange_in.list_change where slsj is null order by xh limit 500 for update skip locked)
                returning xh, xxbh, slsj)
            insert into exchange_out.receipt (xxbh, jd, sj) select xxbh, ?, slsj from opened order by xh""";

    private static final Terms CHANGES = Terms.of(
            "BGLX",
            "NR=LISTED GZ=CORRECTED YC=EXTENDED TQSC=DELETED_EARLY DQ=EXPIRED CX=WITHDRAWN DCJC=WAIVED"
                    + " CS=RESTATED");
    private static final Terms LISTS = Terms.of("MDLX", "SX=DISHONEST XG=CONSUMPTION_RESTRICTION");
    private static final Terms STATES = Terms.of("ZT", "1=LISTED 2=DELETED_EARLY 3=EXPIRED 9=WITHDRAWN");

    private final Reception reception;
    private final ReceiptRows receipts;

    ChangeRows(Reception reception, ReceiptRows receipts) {
        this.reception = reception;
        this.receipts = receipts;
    }

    /** False when there was no row to accept. */
    boolean accept(Connection connection) throws SQLException {
        try (PreparedStatement accept = connection.prepareStatement(ACCEPT)) {
            accept.setString(1, ReceiptRows.code(ReceiptStage.ACCEPTED));
            return accept.executeUpdate() > 0;
        }
    }

    /** Applies what has been accepted; false when there was nothing. */
    boolean apply(Connection connection) throws SQLException {
        List<Long> taken = new ArrayList<>();
        List<ReceivedChange> changes = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                taken.add(rows.getLong("xh"));
                read(rows, changes, answers);
            }
        }
        if (!taken.isEmpty()) {
            answers.addAll(reception.take(connection, changes));
            close(connection, taken);
            receipts.write(connection, answers);
        }
        return !taken.isEmpty();
    }

    private static void read(ResultSet row, List<ReceivedChange> changes, List<Answer> answers) throws SQLException {
        String messageId = row.getString("xxbh");
        try {
            changes.add(new ReceivedChange(
                    messageId,
                    row.getString("jlbh"),
                    row.getLong("bbh"),
                    CHANGES.meaning(row.getString("bglx")),
                    LISTS.meaning(row.getString("mdlx")),
                    STATES.meaning(row.getString("zt")),
                    row.getString("qlrmc"),
                    row.getString("zjh"),
                    row.getString("ah"),
                    Yuan.cents(row.getString("je"))));
        } catch (UnreadableException e) {
            answers.add(Answer.unreadable(messageId, e));
        }
    }

    private static void close(Connection connection, List<Long> taken) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update exchange_in.list_change set clsj = clock_timestamp() where xh = any(?)")) {
            Array ids = connection.createArrayOf("bigint", taken.toArray());
            update.setArray(1, ids);
            update.executeUpdate();
        }
    }
}
