package org.fuyuan.sandbox.civilaffairs;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.CountyClock;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.HeldStatement;
import org.fuyuan.sandbox.department.Terms;

/** Files for the hub: written under a name it does not look for, then renamed, so that it never meets half a file. */
final class OutTray {

    private static final Terms STAGES = Terms.of("回执阶段", "已接收=TECHNICAL 已受理=ACCEPTED 已办结=DONE 退回=REFUSED");

    private final Path folder;
    private final Faults faults;

    OutTray(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    void receipts(List<Answer> answers) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("消息编号", "回执阶段", "回执时间", "原因代码", "原因说明");
            for (Answer answer : answers) {
                csv.writeRecord(
                        answer.messageId(),
                        STAGES.code(answer.stage().name()),
                        CountyClock.readable(answer.at()),
                        answer.code(),
                        answer.text());
            }
        }
        put("receipt-" + stamp() + ".csv", text.toString());
    }

    void statement(String requestId, HeldStatement held) throws IOException {
        put("statement-" + stamp() + ".txt", FixedWidth.statement(requestId, held));
    }

    private void put(String name, String text) throws IOException {
        String content = faults.nextAnswerIsRubbish() ? "\"????" : text;
        Path half = folder.resolve("." + name + ".part");
        Files.write(half, content.getBytes(CivilFile.ENCODING));
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String stamp() {
        return CountyClock.digits(Instant.now()) + "-" + UUID.randomUUID();
    }
}
