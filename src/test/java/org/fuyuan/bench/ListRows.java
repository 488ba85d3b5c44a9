package org.fuyuan.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Entries of a list of national size, made by PostgreSQL itself: nine persons to one firm, each firm with its legal
 * representative, names drawn from the commonest surnames and characters, numbers all different.
 */
final class ListRows {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志文海永春云飞龙波斌辉鹏俊峰健翔宇浩凯欣怡雪梅兰菊莲玲燕琴琳瑶瑞祥福贵荣昌盛兴旺德仁义礼信忠孝廉洁清正光耀宗世代天地山水火土金木林森石岩松柏竹青蓝紫白";

    private static final String INSERT =
            """
            insert into debtor.entry (entry_id, version, list, state, name, name_key, certificate_number, case_number, entry,
                findings, changed_at)
            select id, 1, list, 'LISTED', name, name, number, case_number, format(
                '{"entryId":"%%s","list":"%%s","state":"LISTED","subject":{"kind":"%%s","name":"%%s","certificateType":"%%s",'
                '"certificateNumber":"%%s","sex":null,"legalRepresentative":null},"relatedPersons":[%%s],"caseNumber":"%%s",'
                '"courtName":"温县人民法院","areaName":"河南","documentNumber":"（2020）豫0825民初%%s号",'
                '"documentIssuer":"温县人民法院","duty":"偿还原告借款本金及利息，并承担案件受理费和保全费。",'
                '"performance":"全部未履行","grounds":[3,4],"amountInCents":12345600,"filedOn":"2021-03-24",'
                '"publishedOn":"2021-04-01","expiresOn":"2027-04-01","waiver":null}',
                id, list, kind, name, type, number, related, case_number, i), '[]', now()
            from (
                select i, 'R' || i as id, '（2021）豫0825执' || i || '号' as case_number,
                    case when firm then 'CONSUMPTION_RESTRICTION' else 'DISHONEST' end as list,
                    case when firm then 'ENTITY' else 'PERSON' end as kind,
                    case when firm then '901' else '111' end as type,
                    case when firm then '温县' || person || '商贸有限公司' else person end as name,
                    case when firm then '91410825MA' || lpad(i::text, 7, '0') || '0' else number end as number,
                    case when firm then format('{"role":"法定代表人","name":"%%s","certificateType":"111",'
                        '"certificateNumber":"%%s"}', person, number) else '' end as related
                from (
                    select i, i %% 10 = 0 as firm,
                        '41' || lpad((i %% 10000)::text, 4, '0') || '19800101' || lpad((i / 10000)::text, 4, '0') as number,
                        substr('%1$s', 1 + (random() ^ 2 * %2$d)::int, 1) ||
                            substr('%3$s', 1 + (random() * %4$d)::int, 1) ||
                            case when random() < 0.8 then substr('%3$s', 1 + (random() * %4$d)::int, 1) else '' end as person
                    from generate_series(0, ? - 1) i) drawn) made
            """
                    .formatted(SURNAMES, SURNAMES.length() - 1, GIVEN, GIVEN.length() - 1);

    private ListRows() {}

    static void make(JdbcTemplate sql, int rows) {
        for (String index : new String[] {"entry_by_number", "entry_by_case", "entry_by_name"}) {
            sql.execute("drop index debtor." + index);
        }
        sql.update(INSERT, rows);
        sql.execute("create index entry_by_number on debtor.entry (certificate_number)");
        sql.execute("create index entry_by_name on debtor.entry (name_key)");
        sql.execute("vacuum (analyze) debtor.entry");
    }

    /** The number of the person in a row; of a firm's row that of its legal representative. */
    static String personNumber(int row) {
        return "41%04d19800101%04d".formatted(row % 10_000, row / 10_000);
    }

    /** Nobody's number, of the same form. */
    static String nobodysNumber(int row) {
        return "42%04d19800101%04d".formatted(row % 10_000, row / 10_000);
    }
}
