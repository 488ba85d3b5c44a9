package org.fuyuan.hub.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of a table in which one row is too long, read from PostgreSQL and mapped as the Natural Resources Bureau's receipts. */
class OverlongRowsTest {

    private static final Mappings FOLDERS = Mappings.in(Path.of("."));

    private final InboundFixture hub =
            new InboundFixture((Mappings) (partner, type) -> FOLDERS.of("natural-resources", type));

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    repeat('长', 21000000)           | 21000000 | 1000000
                    repeat('9', 60000)::numeric     | 60000    | 40
                    repeat('9', 3000)::numeric      | 3000     | 40
                    """)
    void a_row_that_is_too_long_is_refused_alone(String value, String found, String limit) {
        UUID first = hub.delivery(InboundFixture.PARTNER, "e-1", 1, "SENT");
        UUID last = hub.delivery(InboundFixture.PARTNER, "e-2", 1, "SENT");

        InboxAnswer answer = receive(List.of(row(first, "'好'"), row(first, value), row(last, "'好'")));

        assertThat(answer.state()).isEqualTo(DocumentState.PARTLY);
        assertThat(answer.refused())
                .containsExactly(new RefusedItem(
                        2,
                        new Refusal("too-long", "YYSM", found + " characters", "at most " + limit + " characters"),
                        answer.refused().get(0).original()));
        assertThat(hub.state(first, InboundFixture.PARTNER)).isEqualTo("DONE");
        assertThat(hub.state(last, InboundFixture.PARTNER)).isEqualTo("DONE");
    }

    @Test
    void what_no_column_reads_may_be_as_long_as_it_likes() {
        UUID sent = hub.delivery(InboundFixture.PARTNER, "e-1", 1, "SENT");
        Map<String, Object> row = row(sent, "'好'");
        row.put("BZ", "x".repeat(21_000_000));

        assertThat(receive(List.of(row)).state()).isEqualTo(DocumentState.APPLIED);
    }

    private Map<String, Object> row(UUID messageId, String text) {
        return hub.jdbc.queryForMap(
                """
                select xmin::text as read_version, ?::uuid as "XXBH", '3' as "JD", now() as "SJ", '' as "YYDM", %s as "YYSM"
                from exchange.message limit 1
                """
                        .formatted(text),
                messageId);
    }

    private InboxAnswer receive(List<Map<String, Object>> rows) {
        return hub.the(Inbox.class)
                .receiveRows(new Arrival(InboundFixture.PARTNER, "receipt/v1", null, "receipts"), rows);
    }
}
