package org.fuyuan.hub.screening.index;

import java.time.Duration;
import java.util.function.Predicate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;

/**
 * The court's list in memory: who is bound by an entry in effect. Every answer rests on one version of the list. Until
 * {@link #isReady}, version and look-ups throw {@link org.fuyuan.hub.screening.ScreeningUnavailableException}: no answer is given by a
 * list that is not there.
 */
public interface ListIndex {

    ListVersion version();

    /** Whether the list has been loaded and brought up to date once. */
    boolean isReady();

    /**
     * For how long something published may have been missing from the list: its age where something is, else the time since
     * nothing was known to be. Endless until the list was brought up to date once.
     */
    Duration lag();

    /**
     * Whose number is equal; nobody for a blank or masked one. Numbers of persons are equal whatever certificate they were read
     * from; a 9-character organisation code equals the credit code that contains it.
     */
    Found byCertificate(CertificateNumber number);

    /** Whose name has the same comparison form, in the order of their entries. */
    Found byName(PartyName name);

    /**
     * Those of them who are wanted. Common names stand on the list by the thousand, and whoever is passed over is hardly read.
     *
     * @param wanted tells by the binding alone and has no effects: it may be asked of one twice, and of others too
     */
    default Found byName(PartyName name, Predicate<Binding> wanted) {
        Found all = byName(name);
        return new Found(all.version(), all.bindings().stream().filter(wanted).toList());
    }

    /** Whose name is one or two characters away by glyph or sound, nearest first, at most so many; never the name itself. */
    Found nearNames(PartyName name, int most);
}
