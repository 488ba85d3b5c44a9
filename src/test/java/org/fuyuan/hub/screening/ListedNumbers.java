package org.fuyuan.hub.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** A small list: number and name equal block, the number alone is reviewed, everybody else passes. */
public final class ListedNumbers implements Assessing {

    private static final MeasureFacts MEASURE = new MeasureFacts(
            "market-supervision/company-registration",
            "任职资格限制",
            Effect.BLOCK,
            "公司法 第一百七十八条第五项",
            "法律",
            false,
            "温县人民法院执行局 0391-6190110",
            "可向作出决定的人民法院提出异议");

    private final Map<CertificateNumber, String> names = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile boolean ready = true;

    public void list(String number, String name) {
        names.put(CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number), name);
        sequence.incrementAndGet();
    }

    public void setReady(boolean ready) {
        this.ready = ready;
    }

    @Override
    public Assessment assess(Question question) {
        if (!ready) {
            throw new ScreeningUnavailableException("The list is not in memory; ask again later.");
        }
        return new Assessment(
                question.parties().stream().map(this::decide).toList(),
                new ListVersion(sequence.get(), Instant.parse("2026-11-25T01:02:03.123456Z")),
                "measures-1",
                false);
    }

    private PartyDecision decide(Party party) {
        if (party.role().equals("nobody")) {
            throw new RefusedException(
                    new Refusal("unmapped-code", "/parties/0/role", "\"nobody\"", "a role of the measures"));
        }
        String listed = CertificateType.ofCode(party.certificateType())
                .map(type -> names.get(CertificateNumber.of(type, party.certificateNumber())))
                .orElse(null);
        if (listed == null) {
            return new PartyDecision(party.reference(), Effect.PASS, List.of(), "经比对，未发现限制事项。");
        }
        boolean same = PartyName.of(listed).reads(PartyName.of(party.name()));
        Hit hit = new Hit(
                same ? Effect.BLOCK : Effect.REVIEW,
                same ? MatchKind.CERTIFICATE_AND_NAME : MatchKind.CERTIFICATE,
                "certificate number",
                entry(listed, party),
                MEASURE,
                null,
                List.of());
        return new PartyDecision(party.reference(), hit.effect(), List.of(hit), listed + "已被纳入失信被执行人名单。");
    }

    private static EntryFacts entry(String name, Party party) {
        return new EntryFacts(
                "SX1",
                1,
                ListKind.DISHONEST,
                "SUBJECT",
                "（2021）豫0825执123号",
                "温县人民法院",
                "（2020）豫0825民初456号",
                LocalDate.of(2026, 3, 24),
                LocalDate.of(2028, 3, 24),
                CertificateNumber.mask(party.certificateNumber()),
                name);
    }
}
