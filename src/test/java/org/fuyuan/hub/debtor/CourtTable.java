package org.fuyuan.hub.debtor;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.mapping.PartialMapping;

/** Rows of the court as a mapping would hand them over; builds records and mutations of them. */
final class CourtTable extends PartialMapping {

    private final Iterable<Map<String, String>> rows;

    CourtTable(Iterable<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** A record that can be listed: a grown man, ground 1, no term. */
    static Map<String, String> record(String id) {
        Map<String, String> row = new HashMap<>();
        row.put("id", id);
        row.put("iname", "张三");
        row.put("caseCode", "（2021）豫0825执123号");
        row.put("age", "31");
        row.put("sexy", "男");
        row.put("cardNum", "410825199001010015");
        row.put("courtName", "温县人民法院");
        row.put("areaName", "河南");
        row.put("partyTypeName", "580");
        row.put("gistId", "（2020）豫0825民初45号");
        row.put("regDate", "2021-03-01");
        row.put("gistUnit", "温县人民法院");
        row.put("duty", "偿还借款");
        row.put("performance", "全部未履行");
        row.put("disruptTypeName", "有履行能力而拒不履行生效法律文书确定义务");
        row.put("publishDate", "2026-03-24");
        row.put("amount", "100000");
        row.put("status", "1");
        row.put("list", "DISHONEST");
        row.put("updatedAt", "2026-03-24 09:00:00");
        return row;
    }

    static Map<String, String> with(Map<String, String> row, String... changes) {
        Map<String, String> changed = new HashMap<>(row);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    static List<Map<String, String>> records(int from, int to) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(
                    with(record("R%07d".formatted(i)), "iname", "债务人" + i, "caseCode", "（2021）豫0825执" + (i + 1) + "号"));
        }
        return rows;
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> each) {
        rows.forEach(each);
    }

    @Override
    public String contentType() {
        return "text/csv;charset=GB18030";
    }
}
