package org.fuyuan.hub.message;

/**
 * The person or entity an entry names.
 *
 * @param kind person (580) or entity (581)
 * @param name as the court wrote it
 * @param certificateType a code of {@code mappings/codes/certificate-type.csv} (GA/T 517), e.g. 111 resident identity card
 * @param certificateNumber in comparison form: half-width, upper-case, 18 digits where it can be converted
 * @param sex GB/T 2261.1: 0 1 2 9; null for an entity
 * @param legalRepresentative name of an entity's legal representative; null for a person or where unknown
 */
public record Subject(
        Kind kind,
        String name,
        String certificateType,
        String certificateNumber,
        String sex,
        String legalRepresentative) {

    /** A natural person or an entity. */
    public enum Kind {
        PERSON,
        ENTITY
    }

    /** Never shows the full number: the first 10 characters at most, then the last 4. */
    @Override
    public String toString() {
        return "Subject[" + kind + ", " + mask(certificateNumber) + "]";
    }

    private static String mask(String number) {
        return number == null || number.length() < 8
                ? "****"
                : number.substring(0, Math.min(10, number.length() - 8)) + "****"
                        + number.substring(number.length() - 4);
    }
}
