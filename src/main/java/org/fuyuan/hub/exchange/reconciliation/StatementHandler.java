package org.fuyuan.hub.exchange.reconciliation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboundHandler;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.Statement;
import org.springframework.stereotype.Component;

/** Takes statements that answer an open request; what fits is compared. */
@Component
class StatementHandler implements InboundHandler {

    private final ReconciliationBook book;
    private final Comparing comparing;

    StatementHandler(ReconciliationBook book, Comparing comparing) {
        this.book = book;
        this.comparing = comparing;
    }

    @Override
    public MessageType type() {
        return MessageType.STATEMENT;
    }

    @Override
    public List<Refusal> handle(InboundDocument document, List<Item> items) {
        List<Refusal> answers = new ArrayList<>();
        items.forEach(item -> answers.add(take(document.partner(), item.payload())));
        return answers;
    }

    private Refusal take(String partner, String payload) {
        Statement statement;
        try {
            statement = CanonicalJson.read(payload, Statement.class);
        } catch (UncheckedIOException e) {
            return new Refusal("malformed-sum", "", "a number beyond what 64 bits hold", "counts and sums in cents");
        }
        Optional<AskedStatement> asked = number(statement.requestId()).flatMap(request -> book.asked(request, partner));
        if (asked.isEmpty()) {
            return request("unknown-request", statement, "the id of a request sent to " + partner);
        }
        return take(asked.get(), statement);
    }

    private Refusal take(AskedStatement asked, Statement statement) {
        if (!asked.open()) {
            book.answered(asked);
            return request("finished-request", statement, "a request still open");
        }
        Refusal refusal = StatementRules.refusal(asked, statement).orElse(null);
        if (refusal == null) {
            book.answered(asked);
            comparing.compare(asked, statement);
        }
        return refusal;
    }

    private static Refusal request(String code, Statement statement, String expected) {
        return new Refusal(code, "requestId", String.valueOf(statement.requestId()), expected);
    }

    private static Optional<UUID> number(String requestId) {
        try {
            return Optional.of(UUID.fromString(requestId));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
