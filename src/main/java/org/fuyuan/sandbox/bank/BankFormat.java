package org.fuyuan.sandbox.bank;

import java.time.Instant;
import java.util.List;
import org.fuyuan.contract.rural_commercial_bank.list_change.v1.SXMDTS;
import org.fuyuan.contract.rural_commercial_bank.list_change.v1.SXXX;
import org.fuyuan.contract.rural_commercial_bank.receipt.v1.FKXX;
import org.fuyuan.contract.rural_commercial_bank.receipt.v1.SXMDTSFK;
import org.fuyuan.contract.rural_commercial_bank.screening_alert.v1.BDYJTS;
import org.fuyuan.contract.rural_commercial_bank.screening_alert.v1.YJXX;
import org.fuyuan.contract.rural_commercial_bank.statement.v1.SXDZFK;
import org.fuyuan.contract.rural_commercial_bank.statement_request.v1.SXDZQQ;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.CountyClock;
import org.fuyuan.sandbox.department.HeldStatement;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.XmlReader;
import org.fuyuan.sandbox.department.Yuan;

/** The bank's XML with its upper-case attributes, by the classes of its own schemas. */
final class BankFormat {

    private static final XmlReader XML =
            new XmlReader(SXMDTS.class, BDYJTS.class, SXDZQQ.class, SXMDTSFK.class, SXDZFK.class);
    private static final Terms CHANGES = Terms.of(
            "BGLX", "1=LISTED 2=CORRECTED 3=EXTENDED 4=DELETED_EARLY 5=EXPIRED 6=WITHDRAWN 7=WAIVED 8=RESTATED");
    private static final Terms LISTS = Terms.of("MDLX", "01=DISHONEST 02=CONSUMPTION_RESTRICTION");
    private static final Terms STATES = Terms.of("ZT", "0=LISTED 1=DELETED_EARLY 2=EXPIRED 3=WITHDRAWN");
    private static final Terms CAUSES = Terms.of("YJLX", "1=APPEARED 2=CHANGED 3=LIFTED");
    private static final Terms EFFECTS = Terms.of("CZ", "0=PASS 1=TAG 2=REVIEW 3=BLOCK");
    private static final Terms STAGES = Terms.of("FKJD", "01=TECHNICAL 02=ACCEPTED 03=DONE 99=REFUSED");

    private BankFormat() {}

    static Object read(String xml) {
        return XML.read(xml);
    }

    static ReceivedChange change(SXXX item) {
        return new ReceivedChange(
                item.getXXBH(),
                item.getJLBH(),
                item.getBBH(),
                CHANGES.meaning(item.getBGLX()),
                LISTS.meaning(item.getMDLX()),
                STATES.meaning(item.getZT()),
                item.getXM(),
                item.getDSRZJHM(),
                item.getAH(),
                Yuan.cents(item.getJE()));
    }

    static ReceivedAlert alert(YJXX item) {
        return new ReceivedAlert(
                item.getXXBH(),
                ReceivedAlert.source(item.getMCMC(), item.getBDBH()),
                item.getDSRBS(),
                item.getJLBH(),
                CAUSES.meaning(item.getYJLX()),
                EFFECTS.meaning(item.getCZ()),
                item.getSM(),
                item.getMDXH());
    }

    static List<Integer> buckets(SXDZQQ request) {
        return request.getFT().stream().map(SXDZQQ.FT::getFTH).toList();
    }

    static String receipts(String batch, List<Answer> answers) {
        SXMDTSFK document = new SXMDTSFK();
        document.setPCH(batch);
        answers.forEach(answer -> document.getFKXX().add(receipt(answer)));
        return XML.write(document);
    }

    private static FKXX receipt(Answer answer) {
        FKXX receipt = new FKXX();
        receipt.setXXBH(answer.messageId());
        receipt.setFKJD(STAGES.code(answer.stage().name()));
        receipt.setFKSJ(CountyClock.digits(answer.at()));
        if (!answer.code().isEmpty()) {
            receipt.setYYDM(answer.code());
            receipt.setYYSM(answer.text());
        }
        return receipt;
    }

    static String statement(String requestId, HeldStatement held) {
        SXDZFK document = new SXDZFK();
        document.setQQBH(requestId);
        document.setTJSJ(CountyClock.digits(Instant.now()));
        held.buckets().forEach(bucket -> document.getFTHZ().add(bucket(bucket)));
        held.holdings().forEach(entry -> document.getCYMX().add(entry(entry)));
        return XML.write(document);
    }

    private static SXDZFK.FTHZ bucket(Bucket counted) {
        SXDZFK.FTHZ bucket = new SXDZFK.FTHZ();
        bucket.setFTH(counted.number());
        bucket.setTS(counted.count());
        bucket.setJEHJ(Yuan.of(counted.sumInCents()));
        bucket.setZY(counted.digest());
        return bucket;
    }

    private static SXDZFK.CYMX entry(Holding held) {
        SXDZFK.CYMX entry = new SXDZFK.CYMX();
        entry.setJLBH(held.entryId());
        entry.setBBH(held.version());
        entry.setJE(Yuan.of(held.amountInCents()));
        entry.setZY(held.digest());
        return entry;
    }
}
