package org.fuyuan.sandbox.naturalresources;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.HeldStatement;

/** Requests for a statement, answered by a head row and a row for each bucket and entry, all in one transaction. */
final class RequestRows {

    private static final String NEXT =
            """
            update exchange_in.statement_request set clsj = clock_timestamp() where xh in
                   (select xh from exchange_in.statement_request where clsj is null order by xh limit 1)
            returning qqbh, coalesce(th, '')""";
    private static final String INSERT =
            """
            insert into exchange_out.statement (qqbh, jllx, tjsj, th, sl, je, jlbh, bbh, zy)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int CENTS = 2;

    private final DepartmentList list;

    RequestRows(DepartmentList list) {
        this.list = list;
    }

    /** False when nothing was asked. */
    boolean answer(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NEXT);
                ResultSet request = update.executeQuery()) {
            if (!request.next()) {
                return false;
            }
            write(connection, request.getString(1), list.statement(buckets(request.getString(2))));
            return true;
        }
    }

    private static List<Integer> buckets(String asked) {
        return asked.isEmpty()
                ? List.of()
                : Arrays.stream(asked.split(",")).map(Integer::valueOf).toList();
    }

    private static void write(Connection connection, String requestId, HeldStatement held) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int rows = held.buckets().size() + held.holdings().size();
            add(insert, requestId, "0", Timestamp.from(Instant.now()), null, (long) rows, null, null, null, null);
            for (Bucket bucket : held.buckets()) {
                BigDecimal sum = yuan(bucket.sumInCents());
                add(insert, requestId, "1", null, bucket.number(), bucket.count(), sum, null, null, bucket.digest());
            }
            for (Holding entry : held.holdings()) {
                BigDecimal amount = yuan(entry.amountInCents());
                add(insert, requestId, "2", null, null, null, amount, entry.entryId(), entry.version(), entry.digest());
            }
            insert.executeBatch();
        }
    }

    private static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        int[] types = {
            Types.VARCHAR,
            Types.VARCHAR,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.INTEGER,
            Types.BIGINT,
            Types.NUMERIC,
            Types.VARCHAR,
            Types.BIGINT,
            Types.VARCHAR
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Timestamp time) {
                insert.setTimestamp(i + 1, time);
            } else {
                insert.setObject(i + 1, values[i], types[i]);
            }
        }
        insert.addBatch();
    }
}
