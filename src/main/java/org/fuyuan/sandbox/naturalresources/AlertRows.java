package org.fuyuan.sandbox.naturalresources;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.UnreadableException;

/** Rows of alerts: kept and answered in one transaction. */
record AlertRows(Reception reception, ReceiptRows receipts) {

    private static final String NEXT =
            """
            with next as (
                update exchange_in.screening_alert set clsj = clock_timestamp() where xh in
                       (select xh from exchange_in.screening_alert where clsj is null order by xh limit 500
                           for update skip locked)
                returning *)
            select xxbh::text, mcmc, bdbh::text, qlrbs, jlbh, yjlx, cz, sm, mdxh from next order by xh""";

    private static final Terms CAUSES = Terms.of("YJLX", "XZ=APPEARED BG=CHANGED JC=LIFTED");
    private static final Terms EFFECTS = Terms.of("CZ", "FX=PASS TS=TAG FH=REVIEW LJ=BLOCK");

    /** False when there was no row. */
    boolean apply(Connection connection) throws SQLException {
        List<ReceivedAlert> alerts = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        try (Statement update = connection.createStatement();
                ResultSet rows = update.executeQuery(NEXT)) {
            while (rows.next()) {
                read(rows, alerts, answers);
            }
        }
        answers.addAll(reception.told(connection, alerts));
        receipts.write(connection, answers);
        return !answers.isEmpty();
    }

    private static void read(ResultSet row, List<ReceivedAlert> alerts, List<Answer> answers) throws SQLException {
        String messageId = row.getString("xxbh");
        try {
            alerts.add(new ReceivedAlert(
                    messageId,
                    ReceivedAlert.source(row.getString("mcmc"), row.getString("bdbh")),
                    row.getString("qlrbs"),
                    row.getString("jlbh"),
                    CAUSES.meaning(row.getString("yjlx")),
                    EFFECTS.meaning(row.getString("cz")),
                    row.getString("sm"),
                    row.getLong("mdxh")));
        } catch (UnreadableException e) {
            answers.add(Answer.unreadable(messageId, e));
        }
    }
}
