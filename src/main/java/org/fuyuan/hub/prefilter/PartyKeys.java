package org.fuyuan.hub.prefilter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;

/**
 * From a party to the keys it is filtered by. Whenever matching can make a hit of a listed party and one asked about, both have a key in
 * common: the number; the name, where the listed party has no usual number; the name with the first 12 or the last 6 characters of the
 * number, one of which a single slip of the pen leaves as it is.
 */
public final class PartyKeys {

    /** Which derivation this is: filters of another are not understood. */
    public static final int DERIVATION = 2;

    private static final int HEAD = 12;
    private static final int CREDIT_CODE_LENGTH = 18;

    private final KeySalt salt;

    public PartyKeys(KeySalt salt) {
        this.salt = salt;
    }

    /** Of a party an entry binds. */
    public List<Long> ofListed(ComparedParty party) {
        List<Long> keys = new ArrayList<>();
        CertificateNumber number = party.number();
        if (number != null && number.isComparable()) {
            keys.add(ofNumber(number));
        }
        if (party.nameForm().isEmpty()) {
            return keys;
        }
        if (party.hasUsualNumber()) {
            keys.add(ofHead(party, number.value()));
            keys.add(ofTail(party, number.value()));
        } else {
            keys.add(ofName("w", party, ""));
        }
        return keys;
    }

    /**
     * Of a party asked about whose number is of the usual type and flawless.
     *
     * @param sameNumbers codes of certificate types that carry the same number
     */
    Set<Long> ofAsked(ComparedParty party, List<Set<String>> sameNumbers) {
        Set<Long> keys = new LinkedHashSet<>();
        CertificateNumber number = party.number();
        keys.add(ofNumber(number));
        for (Set<String> types : sameNumbers) {
            if (types.contains(number.type().code())) {
                types.forEach(code -> keys.add(ofNumber(readAs(code, party))));
            }
        }
        if (!party.nameForm().isEmpty()) {
            keys.add(ofName("w", party, ""));
            keys.add(ofTail(party, number.value()));
            keys.add(ofHead(party, number.value()));
            keys.add(ofHead(party, withBorderExchanged(number.value())));
        }
        return keys;
    }

    private static CertificateNumber readAs(String code, ComparedParty party) {
        return CertificateNumber.of(CertificateType.ofCode(code).orElseThrow(), party.certificateNumber());
    }

    /** Codes of entities are found by the organisation code they are or contain, all other numbers by themselves. */
    private long ofNumber(CertificateNumber number) {
        String value = number.value();
        boolean ofEntity = number.type() == CertificateType.UNIFIED_SOCIAL_CREDIT_CODE
                || number.type() == CertificateType.ORGANISATION_CODE;
        if (!ofEntity) {
            return salt.keyOf("n" + value);
        }
        return salt.keyOf("o" + (value.length() == CREDIT_CODE_LENGTH ? value.substring(8, 17) : value));
    }

    private long ofHead(ComparedParty party, String number) {
        return ofName("h", party, number.substring(0, HEAD));
    }

    private long ofTail(ComparedParty party, String number) {
        return ofName("t", party, number.substring(HEAD));
    }

    private long ofName(String what, ComparedParty party, String part) {
        return salt.keyOf(what + (party.isEntity() ? "E" : "P") + part + "/" + party.nameForm());
    }

    /** The two neighbours of which one lies in the head and one in the tail, exchanged. */
    private static String withBorderExchanged(String number) {
        return number.substring(0, HEAD - 1)
                + number.charAt(HEAD)
                + number.charAt(HEAD - 1)
                + number.substring(HEAD + 1);
    }
}
