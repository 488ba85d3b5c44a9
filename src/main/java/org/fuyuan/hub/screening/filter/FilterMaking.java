package org.fuyuan.hub.screening.filter;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.prefilter.ComparedParty;
import org.fuyuan.hub.prefilter.FilterHeader;
import org.fuyuan.hub.prefilter.KeySalt;
import org.fuyuan.hub.prefilter.KeySet;
import org.fuyuan.hub.prefilter.PartyKeys;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.WholeList;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.MeasureVersion;

/** Makes a filter of the list in one pass; needs no memory but the filter's own. */
final class FilterMaking {

    private static final int MOST_KEYS_OF_A_PARTY = 3;
    private static final int SALT_BYTES = 16;

    private final WholeList list;
    private final Duration validFor;

    FilterMaking(WholeList list, Duration validFor) {
        this.list = list;
        this.validFor = validFor;
    }

    /** @throws RefusedException while the rules of matching make every namesake a hit, so that a filter would say nothing */
    Prefilter make(MeasureVersion measures) {
        if (measures.matching().rule(MatchWay.NAMESAKE).counts()) {
            throw new RefusedException(new Refusal(
                    "no-filter",
                    "",
                    "rules of matching by which namesakes count",
                    "questions to the hub, without a filter"));
        }
        byte[] random = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        PartyKeys derivation = new PartyKeys(KeySalt.of(salt));
        int parties = list.bindings();
        KeySet keys = KeySet.forKeys((long) parties * MOST_KEYS_OF_A_PARTY);
        ListVersion version =
                list.forEach(binding -> derivation.ofListed(compared(binding)).forEach(keys::add));
        return new Prefilter(header(measures, salt, parties, keys, version), keys);
    }

    private FilterHeader header(MeasureVersion measures, String salt, int parties, KeySet keys, ListVersion version) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        double rate = keys.falsePositiveRate();
        return new FilterHeader(
                FilterHeader.FORMAT,
                PartyKeys.DERIVATION,
                version.sequence(),
                version.takenAt().toString(),
                measures.id(),
                salt,
                keys.words(),
                KeySet.BITS_SET,
                parties,
                rate,
                1 - Math.pow(1 - rate, FilterHeader.LOOKUPS),
                sameNumbers(measures.matching()),
                now.toString(),
                now.plus(validFor).toString());
    }

    static List<Set<String>> sameNumbers(MatchingRules rules) {
        return rules.sameNumbers().stream()
                .map(same -> (Set<String>)
                        same.types().stream().map(CertificateType::code).collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    static ComparedParty compared(Binding binding) {
        return new ComparedParty(
                binding.kind() == PartyKind.ENTITY,
                binding.name(),
                binding.certificateType(),
                binding.certificateNumber());
    }

    static ComparedParty compared(Party party) {
        return new ComparedParty(
                party.kind() == PartyKind.ENTITY, party.name(), party.certificateType(), party.certificateNumber());
    }
}
