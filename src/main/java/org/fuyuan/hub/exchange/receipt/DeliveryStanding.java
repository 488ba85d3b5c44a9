package org.fuyuan.hub.exchange.receipt;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.ReceiptStage;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Raises deliveries to what receivers say of them, all in one statement, rows locked in one order. */
@Component
class DeliveryStanding {

    private static final String RAISE =
            """
            with told (message_id, state, reason) as (
                select * from unnest(?::uuid[], ?::text[], ?::text[])),
            held as (
                select d.message_id, d.state as state_before, t.state as told_state, t.reason as told_reason
                from exchange.delivery d join told t using (message_id)
                where d.partner = ?
                order by d.message_id
                for update of d),
            raised as (
                update exchange.delivery d
                set state = held.told_state,
                    sent_at = coalesce(d.sent_at, clock_timestamp()),
                    acknowledged_at = coalesce(d.acknowledged_at, clock_timestamp()),
                    done_at = case when held.told_state = 'DONE' then clock_timestamp() end,
                    reason = held.told_reason::jsonb
                from held
                where d.message_id = held.message_id and d.partner = ?
                  and exchange.standing(held.told_state) > exchange.standing(d.state))
            select message_id, state_before from held
            """;

    private final JdbcTemplate jdbc;

    DeliveryStanding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The messages that were addressed to the partner at all, each with the state it stood in before. */
    Map<UUID, String> raise(String partner, Collection<Receipt> receipts) {
        Map<UUID, String> before = new HashMap<>();
        jdbc.query(
                RAISE,
                row -> {
                    before.put(row.getObject("message_id", UUID.class), row.getString("state_before"));
                },
                receipts.stream().map(Receipt::messageId).toArray(UUID[]::new),
                texts(receipts, receipt -> receipt.stage().name()),
                texts(receipts, DeliveryStanding::reason),
                partner,
                partner);
        return before;
    }

    private static String[] texts(Collection<Receipt> receipts, Function<Receipt, String> text) {
        return receipts.stream().map(text).toArray(String[]::new);
    }

    private static String reason(Receipt receipt) {
        if (receipt.stage() != ReceiptStage.REFUSED) {
            return null;
        }
        Refusal reason = new Refusal(receipt.code(), "", receipt.text(), "what the receiver can apply");
        return CanonicalJson.write(reason).replace("\\u0000", "\\u2400");
    }
}
