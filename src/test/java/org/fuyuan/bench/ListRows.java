package org.fuyuan.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Entries of a list of national size, the same at every making: nine persons to one firm, each firm with its legal representative,
 * names drawn from the commonest surnames and characters, numbers all different. They are copied straight into the registry's
 * table, without messages: a list read out of the registry holds them, nobody is told of them.
 */
final class ListRows {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    /** GB 11643. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志文海永春云飞龙波斌辉鹏俊峰健翔宇浩凯欣怡雪梅兰菊莲玲燕琴琳瑶瑞祥福贵荣昌盛兴旺德仁义礼信忠孝廉洁清正光耀宗世代天地山水火土金木林森石岩松柏竹青蓝紫白";

    private static final int FIRM_EVERY = 10;
    private static final double TWO_GIVEN = 0.8;
    private static final int CHUNK = 1 << 16;
    private static final String COPY =
            """
            copy debtor.entry (entry_id, version, list, state, name, name_key, certificate_number, case_number, entry,
                findings, changed_at) from stdin""";
    private static final String SLOW_INDEXES =
            """
            select indexdef from pg_indexes
             where schemaname = 'debtor' and indexname in ('entry_by_number', 'entry_by_case', 'entry_by_name')""";

    private ListRows() {}

    /** In one transaction, so that they are all there or none; does nothing when that many are there already. */
    static void make(JdbcTemplate sql, int rows) {
        if (holds(sql, 0)) {
            if (!holds(sql, rows - 1) || holds(sql, rows)) {
                throw new IllegalStateException("the registry holds another number of entries than " + rows);
            }
            return;
        }
        List<String> indexes = sql.queryForList(SLOW_INDEXES, String.class);
        sql.execute((ConnectionCallback<Void>) connection -> {
            connection.setAutoCommit(false);
            fill(connection, rows, indexes);
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        });
        sql.execute("vacuum (analyze) debtor.entry");
    }

    private static boolean holds(JdbcTemplate sql, int row) {
        return sql.queryForObject(
                "select exists (select from debtor.entry where entry_id = ?)", Boolean.class, "R" + row);
    }

    private static void fill(Connection connection, int rows, List<String> indexes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '1GB'");
            statement.execute("drop index debtor.entry_by_number, debtor.entry_by_case, debtor.entry_by_name");
            copy(connection, rows);
            for (String index : indexes) {
                statement.execute(index);
            }
        }
    }

    private static void copy(Connection connection, int rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        StringBuilder chunk = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            append(row, chunk);
            if (chunk.length() >= CHUNK || row == rows - 1) {
                byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                chunk.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static void append(int row, StringBuilder out) {
        boolean firm = row % FIRM_EVERY == 0;
        String person = person(row);
        String name = firm ? "温县" + person + "商贸有限公司" : person;
        String list = firm ? "CONSUMPTION_RESTRICTION" : "DISHONEST";
        String number = firm ? "91410825MA" + padded(row, 7) + "0" : personNumber(row);
        String caseNumber = "（2021）豫0825执" + row + "号";
        out.append('R').append(row).append("\t1\t").append(list).append("\tLISTED\t");
        out.append(name).append('\t').append(name).append('\t').append(number).append('\t');
        out.append(caseNumber)
                .append("\t{\"entryId\":\"R")
                .append(row)
                .append("\",\"list\":\"")
                .append(list);
        out.append("\",\"state\":\"LISTED\",\"subject\":{\"kind\":\"").append(firm ? "ENTITY" : "PERSON");
        appendParty(firm ? "901" : "111", number, name, out);
        out.append("\",\"sex\":null,\"legalRepresentative\":null},\"relatedPersons\":[");
        if (firm) {
            out.append("{\"role\":\"法定代表人");
            appendParty("111", personNumber(row), person, out);
            out.append("\"}");
        }
        out.append("],\"caseNumber\":\"").append(caseNumber);
        out.append("\",\"courtName\":\"温县人民法院\",\"areaName\":\"河南\",\"documentNumber\":\"（2020）豫0825民初")
                .append(row);
        out.append("号\",\"documentIssuer\":\"温县人民法院\",\"duty\":\"偿还原告借款本金及利息，并承担案件受理费和保全费。\",");
        out.append(
                "\"performance\":\"全部未履行\",\"grounds\":[3,4],\"amountInCents\":12345600,\"filedOn\":\"2021-03-24\",");
        out.append(
                "\"publishedOn\":\"2021-04-01\",\"expiresOn\":\"2027-04-01\",\"waiver\":null}\t[]\t2021-04-01 09:00+08\n");
    }

    private static void appendParty(String type, String number, String name, StringBuilder out) {
        out.append("\",\"name\":\"")
                .append(name)
                .append("\",\"certificateType\":\"")
                .append(type);
        out.append("\",\"certificateNumber\":\"").append(number);
    }

    /** The name of the person in a row. */
    static String person(int row) {
        SplittableRandom random = new SplittableRandom(row);
        double common = random.nextDouble();
        String name = one(SURNAMES, common * common) + one(GIVEN, random.nextDouble());
        return random.nextDouble() < TWO_GIVEN ? name + one(GIVEN, random.nextDouble()) : name;
    }

    private static String one(String of, double where) {
        int at = (int) (where * of.length());
        return of.substring(at, at + 1);
    }

    /** The number of the person in a row; of a firm's row that of its legal representative. */
    static String personNumber(int row) {
        return number("410825", row);
    }

    /** Nobody's number, of the same form. */
    static String nobodysNumber(int row) {
        return number("420106", row);
    }

    /** A thousand are born in a division each day. */
    private static String number(String division, int row) {
        LocalDate born = FIRST_BIRTH.plusDays(row / 1_000);
        String seventeen = division + born.format(DateTimeFormatter.BASIC_ISO_DATE) + padded(row % 1_000, 3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECKS.charAt(sum % CHECKS.length());
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
