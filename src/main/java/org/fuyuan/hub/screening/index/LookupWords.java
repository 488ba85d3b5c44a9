package org.fuyuan.hub.screening.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.Party;

/**
 * The words by which the list is asked for a party, and the same words of whom the list binds: where no word is common to both, no
 * certificate and no name can be equal. They hold numbers and names in full.
 *
 * @param numbers of whole numbers; a credit code and its organisation code have one word
 * @param name the comparison form, empty without a name
 */
public record LookupWords(Set<String> numbers, String name) {

    private static final int CREDIT_CODE = 18;
    private static final String NO_ENTITY = CertificateType.OTHER.code();

    /** Of a party somebody holds: its number also as other certificates of its holder carry it. */
    public static LookupWords of(Party party) {
        Set<String> numbers = new LinkedHashSet<>();
        CertificateType.ofCode(party.certificateType()).ifPresent(type -> {
            CertificateNumber own = CertificateNumber.of(type, party.certificateNumber());
            add(numbers, type.code(), own);
            for (CertificateType other : readAlsoAs(own)) {
                CertificateNumber number = CertificateNumber.of(other, party.certificateNumber());
                add(numbers, CertificateKey.isOfEntity(other.code()) ? other.code() : NO_ENTITY, number);
            }
        });
        return new LookupWords(numbers, nameForm(party.name()));
    }

    /** What is written under other certificates may be a credit code. */
    private static List<CertificateType> readAlsoAs(CertificateNumber number) {
        return switch (number.type()) {
            case ORGANISATION_CODE -> List.of();
            case UNIFIED_SOCIAL_CREDIT_CODE -> List.of(CertificateType.OTHER);
            case OTHER ->
                List.of(
                        number.value().length() == CREDIT_CODE
                                ? CertificateType.UNIFIED_SOCIAL_CREDIT_CODE
                                : CertificateType.RESIDENT_IDENTITY_CARD);
            default -> List.of(CertificateType.RESIDENT_IDENTITY_CARD, CertificateType.OTHER);
        };
    }

    static LookupWords of(Binding binding) {
        Set<String> numbers = new LinkedHashSet<>();
        String number = binding.certificateNumber();
        if (number != null && !number.isEmpty() && number.indexOf('*') < 0) {
            numbers.add(word(binding.certificateType(), number));
        }
        return new LookupWords(numbers, nameForm(binding.name()));
    }

    private static void add(Set<String> words, String type, CertificateNumber number) {
        if (number.isComparable()) {
            words.add(word(type, number.value()));
        }
    }

    static String word(String type, String number) {
        if (!CertificateKey.isOfEntity(type)) {
            return "P" + number;
        }
        return "E" + (number.length() == CREDIT_CODE ? number.substring(8, 17) : number);
    }

    private static String nameForm(String name) {
        return name == null ? "" : PartyName.of(name).comparisonForm();
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return "LookupWords[" + numbers.size() + " numbers]";
    }
}
