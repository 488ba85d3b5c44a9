package org.fuyuan.hub.screening.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;

/** A short list searched from end to end, for tests of what stands above the index. Everybody counts as near. */
public final class ListedNames implements ListIndex {

    private final List<Binding> bindings;

    public ListedNames(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    @Override
    public ListVersion version() {
        return new ListVersion(bindings.size(), Instant.EPOCH);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Found byCertificate(CertificateNumber number) {
        return found(binding ->
                number(binding).filter(listed -> equal(number, listed)).isPresent());
    }

    private static boolean equal(CertificateNumber number, CertificateNumber listed) {
        return listed.equals(number)
                || listed.organisationCode().isPresent()
                        && listed.organisationCode().equals(number.organisationCode());
    }

    private static Optional<CertificateNumber> number(Binding binding) {
        return CertificateType.ofCode(binding.certificateType())
                .map(type -> CertificateNumber.of(type, binding.certificateNumber()));
    }

    @Override
    public Found byName(PartyName name) {
        return found(binding -> PartyName.of(binding.name()).reads(name));
    }

    @Override
    public Found nearNames(PartyName name, int most) {
        return found(binding -> true);
    }

    private Found found(Predicate<Binding> wanted) {
        return new Found(version(), bindings.stream().filter(wanted).toList());
    }
}
