package org.fuyuan.hub.screening.suppression;

import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.evidence.KeptQuestions;
import org.fuyuan.hub.screening.evidence.NumberKey;
import org.fuyuan.hub.screening.index.Binding;

/** The two sides of a suppression as keyed digests: equal for the same, and telling nobody who it is. */
public final class Fingerprints {

    private final NumberKey key;

    public Fingerprints(NumberKey key) {
        this.key = key;
    }

    /** Which key they are made with. */
    public String keyName() {
        return key.name();
    }

    /** A party as one entry names it: changes with its name as written, its number, its relation and its case. */
    public String listed(Binding binding) {
        return key.digest(
                "listed",
                List.of(
                        binding.entryId(),
                        String.valueOf(binding.list()),
                        String.valueOf(binding.relation()),
                        String.valueOf(binding.kind()),
                        String.valueOf(binding.caseNumber()),
                        String.valueOf(binding.certificateType()),
                        String.valueOf(binding.certificateNumber()),
                        String.valueOf(binding.name())));
    }

    /** As {@link #person(String, String, PartyOfBusiness)} of a party that is asked about. */
    public String person(Question question, Party party) {
        return person(
                party.name(),
                number(party).map(key::digest).orElse(null),
                new PartyOfBusiness(question.department(), question.businessReference(), party.reference()));
    }

    /**
     * Somebody asked about: by number and folded name; without a whole number only as that party of that business, since a name is
     * many people's.
     *
     * @param numberDigest of the whole number in its comparison form; null without one
     */
    public String person(String name, String numberDigest, PartyOfBusiness party) {
        String folded = PartyName.of(name == null ? "" : name).comparisonForm();
        return numberDigest == null
                ? key.digest("party", List.of(party.department(), party.businessReference(), party.reference(), folded))
                : key.digest("person", List.of(numberDigest, folded));
    }

    /** As {@link #person(String, String, PartyOfBusiness)} of a party of a kept question. */
    public String person(KeptQuestions.Party kept, PartyOfBusiness party) {
        return person(kept.name(), number(kept).orElse(null), party);
    }

    /** The digest of its whole number, if it is known by one and by the key in use. */
    public Optional<String> number(KeptQuestions.Party kept) {
        return Optional.ofNullable(kept.numberDigest())
                .filter(digest -> keyName().equals(kept.numberKey()));
    }

    /** A party in a department's own words. */
    public record PartyOfBusiness(String department, String businessReference, String reference) {}

    private static Optional<CertificateNumber> number(Party party) {
        return CertificateType.ofCode(party.certificateType())
                .map(type -> CertificateNumber.of(type, party.certificateNumber()))
                .filter(CertificateNumber::isComparable);
    }
}
