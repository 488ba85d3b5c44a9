package org.fuyuan.sandbox.naturalresources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.fuyuan.hub.message.ReceiptStage;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.Terms;

/** The bureau's answers, as rows for the hub to take. */
record ReceiptRows(Faults faults) {

    private static final Terms STAGES = Terms.of("JD", "1=TECHNICAL 2=ACCEPTED 3=DONE 4=REFUSED");

    static String code(ReceiptStage stage) {
        return STAGES.code(stage.name());
    }

    void write(Connection connection, List<Answer> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into exchange_out.receipt (xxbh, jd, sj, yydm, yysm) values (?::uuid, ?, ?, ?, ?)")) {
            for (Answer answer : answers) {
                insert.setString(1, answer.messageId());
                insert.setString(2, faults.nextAnswerIsRubbish() ? "?" : code(answer.stage()));
                insert.setTimestamp(3, Timestamp.from(answer.at()));
                insert.setString(4, answer.code().isEmpty() ? null : answer.code());
                insert.setString(5, answer.text().isEmpty() ? null : answer.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
