package org.fuyuan.hub.screening.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.index.Found.Nearness;

/** A short list searched from end to end, for tests of what stands above the index. Everybody counts as near. */
public class ListedNames implements ListIndex {

    private final List<Binding> bindings;
    private volatile Duration lag = Duration.ZERO;

    public ListedNames(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    public void setLag(Duration lag) {
        this.lag = lag;
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
    public Duration lag() {
        return lag;
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
        List<Nearness> nearness = Collections.nCopies(bindings.size(), new Nearness(0.5, "相近"));
        return new Found(version(), bindings, nearness);
    }

    private Found found(Predicate<Binding> wanted) {
        return new Found(version(), bindings.stream().filter(wanted).toList());
    }
}
