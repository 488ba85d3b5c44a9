package org.fuyuan.sandbox.civilaffairs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.fuyuan.sandbox.department.InTray;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.UnreadableException;
import org.fuyuan.sandbox.department.Yuan;

/** A CSV file of the hub: changes of the list, alerts, or requests for a statement. */
final class CivilFile {

    static final Charset ENCODING = Charset.forName("GB18030");
    private static final Terms CHANGES = Terms.of(
            "变更类型",
            "纳入=LISTED 更正=CORRECTED 延长=EXTENDED 提前删除=DELETED_EARLY 到期=EXPIRED 撤销=WITHDRAWN"
                    + " 单次解除=WAIVED 重发=RESTATED");
    private static final Terms LISTS = Terms.of("名单类型", "失信被执行人=DISHONEST 限制消费=CONSUMPTION_RESTRICTION");
    private static final Terms STATES = Terms.of("状态", "有效=LISTED 已删除=DELETED_EARLY 已到期=EXPIRED 已撤销=WITHDRAWN");

    private static final Terms CAUSES = Terms.of("预警类型", "新增=APPEARED 变更=CHANGED 解除=LIFTED");
    private static final Terms EFFECTS = Terms.of("处置", "放行=PASS 提示=TAG 复核=REVIEW 拦截=BLOCK");

    private CivilFile() {}

    static InTray read(Path file) throws IOException {
        InTray tray = new InTray();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, ENCODING)) {
            rows.forEach(row -> sort(row, tray));
            return tray;
        } catch (CsvParseException | NoSuchElementException e) {
            throw new UnreadableException("not the CSV agreed on", e);
        }
    }

    private static void sort(NamedCsvRecord row, InTray tray) {
        if (row.getHeader().contains("请求编号")) {
            tray.request(row.getField("请求编号"), buckets(row.getField("桶号")));
        } else if (row.getHeader().contains("预警编号")) {
            tray.alert(row.getField("消息编号"), () -> alert(row));
        } else {
            tray.change(row.getField("消息编号"), () -> change(row));
        }
    }

    private static ReceivedChange change(NamedCsvRecord row) {
        return new ReceivedChange(
                row.getField("消息编号"),
                row.getField("记录编号"),
                Long.parseLong(row.getField("版本号")),
                CHANGES.meaning(row.getField("变更类型")),
                LISTS.meaning(row.getField("名单类型")),
                STATES.meaning(row.getField("状态")),
                row.getField("姓名或名称"),
                row.getField("证件号码"),
                row.getField("案号"),
                Yuan.cents(row.getField("标的金额")));
    }

    private static ReceivedAlert alert(NamedCsvRecord row) {
        return new ReceivedAlert(
                row.getField("消息编号"),
                ReceivedAlert.source(row.getField("名册"), row.getField("比对编号")),
                row.getField("对象标识"),
                row.getField("记录编号"),
                CAUSES.meaning(row.getField("预警类型")),
                EFFECTS.meaning(row.getField("处置")),
                row.getField("说明"),
                Long.parseLong(row.getField("名单序号")));
    }

    private static List<Integer> buckets(String asked) {
        return asked.isEmpty()
                ? List.of()
                : Arrays.stream(asked.split(";")).map(Integer::valueOf).toList();
    }
}
