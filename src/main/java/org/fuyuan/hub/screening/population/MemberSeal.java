package org.fuyuan.hub.screening.population;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fuyuan.hub.partner.DrawnSecret;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.seal.KeyedDigest;
import org.fuyuan.hub.seal.TextSeal;

/**
 * What the database holds of a member: keys to find it by, which tell nothing to whoever lacks {@code secret:screening/population-key},
 * and its facts sealed with the same secret.
 */
final class MemberSeal {

    private static final String REFERENCE = "secret:screening/population-key";
    private static final String SEPARATOR = "\n";
    private static final int KEY_DIGITS = 16;
    private static final int HEX = 16;

    private final KeyedDigest digest;
    private final TextSeal seal;

    MemberSeal(String secret) {
        this.digest = new KeyedDigest(("keys " + secret).getBytes(StandardCharsets.UTF_8));
        this.seal = new TextSeal("facts " + secret);
    }

    /** With the secret that is there, or a fresh one. */
    static MemberSeal readOrDrawn(Secrets secrets) {
        return new MemberSeal(DrawnSecret.text(secrets, REFERENCE));
    }

    /** The first 64 bits of the keyed digest of a word of {@link org.fuyuan.hub.screening.index.LookupWords}. */
    long key(String word) {
        return Long.parseUnsignedLong(digest.hexOf(word).substring(0, KEY_DIGITS), HEX);
    }

    /** A party's texts hold no line feed: {@link org.fuyuan.hub.screening.QuestionRules} refuses one. */
    byte[] facts(Party party) {
        return seal.seal(String.join(
                SEPARATOR,
                party.kind().name(),
                party.role(),
                party.certificateType(),
                party.certificateNumber(),
                party.name()));
    }

    Party party(String reference, byte[] facts) {
        List<String> texts = List.of(seal.open(facts).split(SEPARATOR, -1));
        return new Party(
                reference, PartyKind.valueOf(texts.get(0)), texts.get(4), texts.get(2), texts.get(3), texts.get(1));
    }
}
