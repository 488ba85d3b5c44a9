package org.fuyuan.hub.screening.index;

import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;

/** Every party bound by an entry in effect, found by number or name. Finding judges nothing: it may give more than was asked, never less. */
public interface ListIndex {

    /** The state of the list that a look-up now would see. */
    ListVersion version();

    /** Whether the whole list has been loaded. */
    boolean isReady();

    /** Those with this number, or whose organisation code it is or contains. */
    Found byCertificate(CertificateNumber number);

    /** Those whose name has the same comparison form. */
    Found byName(PartyName name);

    /** Those whose name is one or two characters away by glyph or sound, nearest first, at most {@code most}. */
    Found nearNames(PartyName name, int most);
}
