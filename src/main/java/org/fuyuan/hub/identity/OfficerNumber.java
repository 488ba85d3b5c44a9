package org.fuyuan.hub.identity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Officer's cards (军官证, 警官证): 南字第01234567号, also written without 字, 第 or 号. */
record OfficerNumber() implements NumberRule {

    private static final Pattern WITH_UNIT = Pattern.compile("(\\p{IsHan}{1,3}?)字?第?([0-9A-Z]{4,10})号?");

    @Override
    public String comparisonForm(String tidied) {
        Matcher matcher = WITH_UNIT.matcher(tidied);
        return matcher.matches() ? matcher.group(1) + "字第" + matcher.group(2) + "号" : tidied;
    }

    @Override
    public Set<CertificateFinding> findings(String number) {
        if (WITH_UNIT.matcher(number).matches()) {
            return Set.of();
        }
        if (!number.matches("[0-9A-Z\\p{IsHan}]*")) {
            return Set.of(CertificateFinding.ILLEGAL_CHARACTER);
        }
        return number.length() < 4 || number.length() > 16 ? Set.of(CertificateFinding.WRONG_LENGTH) : Set.of();
    }
}
