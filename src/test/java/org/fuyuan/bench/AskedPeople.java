package org.fuyuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom a bank asks about: one in twenty stands on the list of {@link ListRows}, the others bear names as common as those on it. */
final class AskedPeople {

    static final String DEPARTMENT = "rural-commercial-bank";
    static final String SCENARIO = "credit-granting";

    private static final int FIRM_EVERY = 10;
    private static final int LISTED_EVERY = 20;
    private static final String JSON =
            """
            {"scenario":"%s","purpose":"授信审查","businessReference":"SX-%08d","askedBy":"信贷系统","parties":[\
            {"reference":"1","kind":"PERSON","name":"%s","certificateType":"111","certificateNumber":"%s","role":"borrower"}]}""";

    private AskedPeople() {}

    record Asked(int number, String name, String certificate) {

        boolean isListed() {
            return number % LISTED_EVERY == 0;
        }

        byte[] json() {
            return JSON.formatted(SCENARIO, number, name, certificate).getBytes(StandardCharsets.UTF_8);
        }

        String csv() {
            return "SX-%08d,PERSON,%s,111,%s,borrower%n".formatted(number, name, certificate);
        }
    }

    static List<Asked> draw(JdbcTemplate sql, int entries, int count) {
        Random random = new Random(count);
        int[] rows = IntStream.generate(() -> personsRow(random.nextInt(entries)))
                .limit(count)
                .toArray();
        Map<Integer, String> names = names(sql, rows);
        return IntStream.range(0, count)
                .mapToObj(i -> new Asked(
                        i,
                        names.get(rows[i]),
                        i % LISTED_EVERY == 0 ? ListRows.personNumber(rows[i]) : ListRows.nobodysNumber(rows[i])))
                .toList();
    }

    private static int personsRow(int row) {
        return row % FIRM_EVERY == 0 ? row + 1 : row;
    }

    private static Map<Integer, String> names(JdbcTemplate sql, int[] rows) {
        String[] ids = IntStream.of(rows).distinct().mapToObj(row -> "R" + row).toArray(String[]::new);
        Map<Integer, String> names = new HashMap<>();
        sql.query(
                "select entry_id, name from debtor.entry where entry_id = any (?)",
                row -> {
                    names.put(Integer.valueOf(row.getString(1).substring(1)), row.getString(2));
                },
                (Object) ids);
        return names;
    }

    static void writeCsv(List<Asked> people, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("businessReference,kind,name,certificateType,certificateNumber,role\n");
            for (Asked each : people) {
                out.write(each.csv());
            }
        }
    }
}
