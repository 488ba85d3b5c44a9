package org.fuyuan.hub.prefilter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateType;

/**
 * What a filter says of itself. Times are ISO 8601 in UTC.
 *
 * @param format of the file; this is {@link #FORMAT}
 * @param keyDerivation how keys are made of parties, {@link PartyKeys#DERIVATION}
 * @param listSequence version of the court's list it holds
 * @param listTakenAt when the registry published the last change of that version
 * @param measuresVersion version of the measures whose rules of matching it serves
 * @param salt of its keys, in hex
 * @param words how many 64-bit words the body has
 * @param bitsSet how many bits each key sets
 * @param parties how many bound parties it was made of
 * @param falsePositiveRate for one key
 * @param partyRate at most so many parties who stand on no list are asked about all the same, as a share of them
 * @param sameNumbers types of certificates that carry the same number, by their codes
 * @param validUntil from when on it must not be used
 */
public record FilterHeader(
        int format,
        int keyDerivation,
        long listSequence,
        String listTakenAt,
        String measuresVersion,
        String salt,
        int words,
        int bitsSet,
        long parties,
        double falsePositiveRate,
        double partyRate,
        List<Set<String>> sameNumbers,
        String createdAt,
        String validUntil) {

    public static final int FORMAT = 1;

    /** Most keys a party asked about is looked up by, with the county's rules. */
    public static final int LOOKUPS = 6;

    public boolean isValidAt(Instant now) {
        return now.isBefore(Instant.parse(validUntil));
    }

    boolean isUnderstood() {
        return format == FORMAT
                && keyDerivation == PartyKeys.DERIVATION
                && bitsSet == KeySet.BITS_SET
                && sameNumbers.stream().flatMap(Set::stream).allMatch(code -> CertificateType.ofCode(code)
                        .isPresent());
    }
}
