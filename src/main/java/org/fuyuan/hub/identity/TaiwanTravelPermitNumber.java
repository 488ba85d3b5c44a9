package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Set;

/** Travel permit of Taiwan residents (台湾居民来往大陆通行证): eight digits; booklets had ten, and a letter in brackets. */
record TaiwanTravelPermitNumber() implements NumberRule {

    @Override
    public String comparisonForm(String tidied) {
        return tidied.replaceAll("[()]", "");
    }

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (!number.matches("[0-9]*[A-Z]?")) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        if (!number.matches(".{8}|.{10}|.{11}")) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        return found;
    }
}
