package org.fuyuan.sandbox.marketsupervision;

import java.time.Instant;
import java.util.List;
import org.fuyuan.contract.market_supervision.list_change.v1.ListChange;
import org.fuyuan.contract.market_supervision.receipt.v1.Receipt;
import org.fuyuan.contract.market_supervision.receipt.v1.Receipts;
import org.fuyuan.contract.market_supervision.screening_alert.v1.ScreeningAlert;
import org.fuyuan.contract.market_supervision.statement.v1.Statement;
import org.fuyuan.contract.market_supervision.statement_request.v1.StatementRequest;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.HeldStatement;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.UnreadableException;
import org.fuyuan.sandbox.department.XmlReader;
import org.fuyuan.sandbox.department.Yuan;

/** The administration's XML, by the classes of its own schemas. */
final class MarketFormat {

    private static final XmlReader XML = new XmlReader(ListChange.class, ScreeningAlert.class, StatementRequest.class);
    private static final Terms CHANGES = Terms.of(
            "ChangeType",
            "10=LISTED 20=CORRECTED 30=EXTENDED 40=DELETED_EARLY 50=EXPIRED 60=WITHDRAWN 70=WAIVED 80=RESTATED");
    private static final Terms LISTS = Terms.of("ListType", "A=DISHONEST B=CONSUMPTION_RESTRICTION");
    private static final Terms STATES = Terms.of("EntryState", "1=LISTED 2=DELETED_EARLY 3=EXPIRED 4=WITHDRAWN");
    private static final Terms CAUSES = Terms.of("Cause", "10=APPEARED 20=CHANGED 30=LIFTED");
    private static final Terms EFFECTS = Terms.of("Effect", "0=PASS 1=TAG 2=REVIEW 3=BLOCK");
    private static final Terms STAGES = Terms.of("Stage", "10=TECHNICAL 20=ACCEPTED 30=DONE 99=REFUSED");

    private MarketFormat() {}

    /** What is no XML of the contract reads as nothing: it names no message that could be answered. */
    static Object read(String xml) {
        try {
            return XML.read(xml);
        } catch (UnreadableException e) {
            return "";
        }
    }

    static ReceivedChange change(ListChange change) {
        return new ReceivedChange(
                change.getMessageId(),
                change.getEntryId(),
                change.getVersion(),
                CHANGES.meaning(change.getChangeType()),
                LISTS.meaning(change.getListType()),
                STATES.meaning(change.getEntryState()),
                change.getPartyName(),
                change.getCerNo(),
                change.getCaseNo(),
                Yuan.cents(change.getAmount()));
    }

    static ReceivedAlert alert(ScreeningAlert alert) {
        return new ReceivedAlert(
                alert.getMessageId(),
                ReceivedAlert.source(alert.getPopulation(), alert.getDecisionId()),
                alert.getPartyRef(),
                alert.getEntryId(),
                CAUSES.meaning(alert.getCause()),
                EFFECTS.meaning(alert.getEffect()),
                alert.getSentence(),
                alert.getListSequence());
    }

    static String receipts(List<Answer> answers) {
        Receipts document = new Receipts();
        answers.forEach(answer -> document.getReceipt().add(receipt(answer)));
        return XML.write(document);
    }

    private static Receipt receipt(Answer answer) {
        Receipt receipt = new Receipt();
        receipt.setMessageId(answer.messageId());
        receipt.setStage(STAGES.code(answer.stage().name()));
        receipt.setReceiptTime(answer.at().toString());
        if (!answer.code().isEmpty()) {
            receipt.setReasonCode(answer.code());
            receipt.setReasonText(answer.text());
        }
        return receipt;
    }

    static String statement(String requestId, HeldStatement held) {
        Statement document = new Statement();
        document.setRequestId(requestId);
        document.setTakenTime(Instant.now().toString());
        held.buckets().forEach(bucket -> document.getBucket().add(bucket(bucket)));
        held.holdings().forEach(entry -> document.getHolding().add(entry(entry)));
        return XML.write(document);
    }

    private static Statement.Bucket bucket(Bucket counted) {
        Statement.Bucket bucket = new Statement.Bucket();
        bucket.setNumber(counted.number());
        bucket.setCount(counted.count());
        bucket.setAmountSum(Yuan.of(counted.sumInCents()));
        bucket.setDigest(counted.digest());
        return bucket;
    }

    private static Statement.Holding entry(Holding held) {
        Statement.Holding entry = new Statement.Holding();
        entry.setEntryId(held.entryId());
        entry.setVersion(held.version());
        entry.setAmount(Yuan.of(held.amountInCents()));
        entry.setDigest(held.digest());
        return entry;
    }
}
