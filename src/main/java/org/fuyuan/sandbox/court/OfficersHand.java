package org.fuyuan.sandbox.court;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** What an officer does to an entry, written to the case system and the answer sheet together, in one batch. */
final class OfficersHand implements AutoCloseable {

    private static final String SET = "update court_system.dishonest_record set updated_at = clock_timestamp(), ";

    private final PreparedStatement exit;
    private final PreparedStatement gone;
    private final PreparedStatement extend;
    private final PreparedStatement waive;
    private final PreparedStatement correct;
    private final PreparedStatement corrected;

    OfficersHand(Connection connection) throws SQLException {
        exit = connection.prepareStatement(SET + "status = ?, status_reason = ?, article = ? where id = ?");
        gone = connection.prepareStatement("update sandbox.truth set in_effect = false where entry_id = ?");
        extend = connection.prepareStatement(
                SET + "term = (term::int + 12)::text, status_reason = ?, article = ? where id = ?");
        waive = connection.prepareStatement(
                SET + "waiver_occasion = ?, waiver_from = ?, waiver_until = ?, article = ? where id = ?");
        correct = connection.prepareStatement(SET + "amount = ?, status_reason = ?, article = ? where id = ?");
        corrected = connection.prepareStatement("update sandbox.truth set amount_in_cents = ? where entry_id = ?");
    }

    void deleteEarly(Candidate entry) throws SQLException {
        String article = entry.restriction() ? "法释〔2015〕17号 第九条" : "法释〔2017〕7号 第十条";
        add(exit, "2", "被执行人已履行生效法律文书确定的义务", article, entry.id());
        add(gone, entry.id());
    }

    void withdraw(Candidate entry) throws SQLException {
        String article = entry.restriction() ? "法释〔2015〕17号 第九条" : "法释〔2017〕7号 第九条";
        add(exit, "4", "不应纳入而纳入,予以撤销", article, entry.id());
        add(gone, entry.id());
    }

    void extend(Candidate entry) throws SQLException {
        add(extend, "以暴力、威胁方法妨碍、抗拒执行情节严重", "法释〔2017〕7号 第二条", entry.id());
    }

    void waive(Candidate entry, LocalDate today) throws SQLException {
        add(waive, "近亲属治丧", today.toString(), today.plusDays(14).toString(), "法释〔2015〕17号 第八条", entry.id());
    }

    void correct(Candidate entry, long cents) throws SQLException {
        add(correct, CourtCodes.yuan(cents), "执行标的金额更正", "法释〔2017〕7号 第九条", entry.id());
        corrected.setLong(1, cents);
        corrected.setString(2, entry.id());
        corrected.addBatch();
    }

    private static void add(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : new PreparedStatement[] {exit, gone, extend, waive, correct, corrected}) {
            try (statement) {
                statement.executeBatch();
            }
        }
    }
}
