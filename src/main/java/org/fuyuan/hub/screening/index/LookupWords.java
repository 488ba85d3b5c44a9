package org.fuyuan.hub.screening.index;

import java.util.LinkedHashSet;
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

    /** Of a party somebody holds: its number also as other certificates of its holder carry it. */
    public static LookupWords of(Party party) {
        Set<String> numbers = new LinkedHashSet<>();
        CertificateType.ofCode(party.certificateType()).ifPresent(type -> {
            add(numbers, type.code(), CertificateNumber.of(type, party.certificateNumber()));
            if (!CertificateKey.isOfEntity(type.code())) {
                for (CertificateType other :
                        new CertificateType[] {CertificateType.RESIDENT_IDENTITY_CARD, CertificateType.OTHER}) {
                    add(numbers, type.code(), CertificateNumber.of(other, party.certificateNumber()));
                }
            }
        });
        return new LookupWords(numbers, nameForm(party.name()));
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
