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
