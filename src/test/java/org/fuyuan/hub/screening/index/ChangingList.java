package org.fuyuan.hub.screening.index;

import java.time.Duration;
import java.util.List;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;

/** A short list that a test changes. */
public final class ChangingList implements ListIndex {

    private volatile ListedNames names = new ListedNames(List.of());

    public void set(List<Binding> bindings) {
        names = new ListedNames(bindings);
    }

    @Override
    public ListVersion version() {
        return names.version();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Duration lag() {
        return names.lag();
    }

    @Override
    public Found byCertificate(CertificateNumber number) {
        return names.byCertificate(number);
    }

    @Override
    public Found byName(PartyName name) {
        return names.byName(name);
    }

    @Override
    public Found nearNames(PartyName name, int most) {
        return names.nearNames(name, most);
    }
}
