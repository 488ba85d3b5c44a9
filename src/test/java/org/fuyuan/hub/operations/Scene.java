package org.fuyuan.hub.operations;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day's traffic in the database, so that pages have something to show. */
final class Scene {

    private static final String COURT_RECORD =
            """
            {"id": "%s", "iname": "%s", "caseCode": "%s", "age": "41", "sexy": "男", "cardNum": "%s",
             "certificateType": "%s", "courtName": "温县人民法院", "areaName": "河南", "partyTypeName": "%s",
             "gistId": "（2020）豫0825民初456号", "regDate": "2021年01月15日", "gistUnit": "温县人民法院",
             "duty": "%s", "performance": "全部未履行", "performedPart": "暂无", "unperformPart": "暂无",
             "disruptTypeName": "违反财产报告制度,违反限制消费令", "publishDate": "2026-03-24", "amount": "120000.00",
             "term": "24", "list": "%s", "status": "1", "article": "法释〔2017〕7号 第一条", "updatedAt": "%s"}""";

    private final JdbcClient jdbc;
    private final Inbox inbox;

    Scene(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    void set() {
        if (jdbc.sql("select exists (select from debtor.entry where entry_id = 'XG3')")
                .query(Boolean.class)
                .single()) {
            return;
        }
        lane("credit-platform", 0, 2, 8);
        lane("market-supervision", 0, 3, 20);
        lane("public-security", 7, 900, 960);
        lane("natural-resources", 0, 12, 45);
        lane("civil-affairs", 0, 400, 1500);
        lane("rural-commercial-bank", 0, 5, 5);
        deliveries("public-security", "QUEUED", 40, 900);
        deliveries("civil-affairs", "SENT", 12, 400);
        deliveries("natural-resources", "DEAD", 2, 3000);
        deliveries("rural-commercial-bank", "REFUSED", 1, 5000);
        deliveries("credit-platform", "DONE", 300, 9000);
        reconciliation("credit-platform", "EQUAL");
        reconciliation("civil-affairs", "DIFFERENT");
        reconciliation("natural-resources", "REPAIRED");
        entries();
        arrivals();
        heldSnapshot();
    }

    private void entries() {
        String number = "410825199001010015";
        court(record("SX1", "张守信", "（2021）豫0825执123号", number, "111", "580", "DISHONEST", "2026-03-24T01:30:00Z"));
        court(record(
                "SX2",
                "张家口宏信建材有限公司",
                "（2020）豫0825执恢88号",
                "91350100M000100Y43",
                "901",
                "581",
                "DISHONEST",
                "2026-03-24T01:30:00Z"));
        court(record(
                "XG3",
                "张守信",
                "（2021）豫0825执123号",
                number,
                "111",
                "580",
                "CONSUMPTION_RESTRICTION",
                "2026-03-24T01:30:00Z"));
        court(record("SX1", "张守信", "（2021）豫0825执123号", number, "111", "580", "DISHONEST", "2026-05-08T01:30:00Z")
                .replace("全部未履行", "部分未履行"));
        court(record("SX1", "张守信", "（2021）豫0825执123号", number, "111", "580", "DISHONEST", "2026-06-08T01:30:00Z")
                .replace("全部未履行", "部分未履行")
                .replace("违反限制消费令", "不知所云"));
    }

    private static String record(
            String id,
            String name,
            String caseNumber,
            String number,
            String type,
            String party,
            String list,
            String updatedAt) {
        String duty = "支付货款120000元及利息，于判决生效后十日内履行完毕。";
        return COURT_RECORD.formatted(id, name, caseNumber, number, type, party, duty, list, updatedAt);
    }

    private void court(String record) {
        String body = "{\"records\": [" + record + "]}";
        inbox.receive(
                new Arrival("court", "court-record/v1", UUID.randomUUID().toString(), "POST /partners/court/records"),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private void arrivals() {
        Awaitility.await()
                .until(() ->
                        jdbc.sql("select count(*) from exchange.delivery where subject = 'SX1' and subject_version = 2")
                                        .query(Integer.class)
                                        .single()
                                == 6);
        jdbc.sql(
                        """
                update exchange.delivery set sent_at = now() - interval '3 minutes', done_at = now() - interval '1 minute',
                    state = case partner when 'rural-commercial-bank' then 'RECONCILED' when 'natural-resources' then 'ACCEPTED'
                        else 'DONE' end
                where subject = 'SX1' and partner not in ('public-security', 'civil-affairs')""")
                .update();
    }

    private void heldSnapshot() {
        jdbc.sql(
                        """
                insert into debtor.snapshot (id, partner, source, received_at, staging, state, as_of, row_count, refused, added,
                    changed, removed, in_effect, share_limit)
                values (gen_random_uuid(), 'court', 'list-snapshot-20261123.csv', now() - interval '2 hours', 'none', 'HELD',
                    now() - interval '3 hours', 61234, 12, 3, 44, 38769, 100000, 0.05),
                    (gen_random_uuid(), 'court', 'list-snapshot-20261121.csv', now() - interval '2 days', 'none', 'OVERTAKEN',
                    now() - interval '2 days', 61234, 12, 3, 44, 38769, 100000, 0.05)""")
                .update();
    }

    private void lane(String partner, int failures, int sentAgo, int receiptAgo) {
        jdbc.sql(
                        """
                insert into exchange.lane (partner, consecutive_failures, last_failure, last_failure_at, last_sent_at, last_receipt_at)
                values (:partner, :failures, case when :failures > 0 then 'connection refused' end,
                    case when :failures > 0 then now() end, now() - :sent * interval '1 second',
                    now() - :receipt * interval '1 second')
                on conflict (partner) do update set consecutive_failures = excluded.consecutive_failures,
                    last_failure = excluded.last_failure, last_failure_at = excluded.last_failure_at,
                    last_sent_at = excluded.last_sent_at, last_receipt_at = excluded.last_receipt_at""")
                .param("partner", partner)
                .param("failures", failures)
                .param("sent", sentAgo)
                .param("receipt", receiptAgo)
                .update();
    }

    private void deliveries(String partner, String state, int count, int secondsAgo) {
        for (int i = 0; i < count; i++) {
            UUID message = UUID.randomUUID();
            long sequence = jdbc.sql(
                            """
                    insert into exchange.message (id, type, sender, subject, subject_version, payload)
                    values (?, 'list-change/v1', 'court', ?, 1, '{}') returning sequence""")
                    .params(message, "E" + i)
                    .query(Long.class)
                    .single();
            jdbc.sql(
                            """
                    insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version, state,
                        queued_at, sent_at, attempts, reason)
                    values (?, ?, ?, 'list-change/v1', ?, 1, ?, now() - ? * interval '1 second',
                        case when ? <> 'QUEUED' then now() - ? * interval '1 second' end, 5,
                        case when ? in ('DEAD', 'REFUSED') then
                            '{"code":"unmapped-code","field":"/zjlx","found":"77","expected":"a code of certificate-type"}'::jsonb end)""")
                    .params(message, partner, sequence, "E" + i, state, secondsAgo, state, secondsAgo, state)
                    .update();
        }
    }

    private void reconciliation(String partner, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into exchange.reconciliation (id, partner, requested_at, requested_by, up_to, state, answered_at,
                    our_count, their_count, our_sum, their_sum, our_digest, their_digest, in_flight)
                values (?, ?, now() - interval '6 hours', 'hub', 1, ?, now() - interval '6 hours', 98231, 98230,
                    123456789012, 123456700000, 'ab', 'cd', 3)""")
                .params(id, partner, state)
                .update();
        if (!"EQUAL".equals(state)) {
            jdbc.sql(
                            "insert into exchange.difference (reconciliation_id, subject, kind, ours) values (?, 'E7', 'MISSING', 'v3')")
                    .param(id)
                    .update();
        }
    }
}
