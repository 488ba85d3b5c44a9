package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.fuyuan.hub.exchange.Lanes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a partner say what is so. */
class FiguresTest extends RunningConsole {

    @Autowired
    private Lanes lanes;

    @Test
    void only_partners_that_send_receipts_have_something_unacknowledged() {
        sent("court", "refusal-report/v1");
        sent("market-supervision", "list-change/v1");
        assertThat(lanes.of("court").oldestUnacknowledgedAt()).isNull();
        assertThat(lanes.of("market-supervision").oldestUnacknowledgedAt()).isNotNull();
    }

    @Test
    void refused_documents_are_counted_and_paged() {
        refused("rural-commercial-bank", 51);
        Visitor auditor = loggedIn("auditor");
        String first = auditor.get("/partners/rural-commercial-bank").body();
        assertThat(first).contains("来文被拒</span><span class=\"count\">51</span>").contains("documentsFrom=50#documents");
        assertThat(documents(first)).isEqualTo(50);
        assertThat(documents(auditor.get("/partners/rural-commercial-bank?documentsFrom=50")
                        .body()))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(auditor.get("/partners").body())
                .containsPattern("id=\"rural-commercial-bank-documents\"[^>]*>51</a>"));
        assertThat(visitor()
                        .withKey("metrics", "metrics-key")
                        .get("/actuator/prometheus")
                        .body())
                .containsPattern("fuyuan_refused_documents\\{[^}]*partner=\"rural-commercial-bank\"[^}]*} 51\\.0");
    }

    private static int documents(String page) {
        return page.split("href=\"/inbox/", -1).length - 1;
    }

    private void refused(String partner, int count) {
        jdbc.sql(
                        """
                insert into exchange.inbox (id, partner, type, message_id, source, digest, bytes, state)
                select gen_random_uuid(), :partner, 'receipt/v1', 'refused-' || n, 'test', ''::bytea, 0, 'REFUSED'
                from generate_series(1, :count) n""")
                .param("partner", partner)
                .param("count", count)
                .update();
    }

    private void sent(String partner, String type) {
        UUID message = UUID.randomUUID();
        long sequence = jdbc.sql(
                        """
                insert into exchange.message (id, type, sender, subject, subject_version, payload)
                values (?, ?, 'hub', 'F1', 1, '{}') returning sequence""")
                .params(message, type)
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version, state, sent_at)
                values (?, ?, ?, ?, 'F1', 1, 'SENT', now() - interval '1 hour')""")
                .params(message, partner, sequence, type)
                .update();
    }
}
