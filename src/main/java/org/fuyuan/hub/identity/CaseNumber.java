package org.fuyuan.hub.identity;

import java.util.Optional;

/**
 * A court case number (案号), in the style of 法〔2015〕137号, （2021）豫0825执123号, or in the style before 2016,
 * （2014）广法执字第232号. Court and type are kept together as written: which court a code means is a table of the court's.
 *
 * @param year when the case was filed
 * @param mark court and type of case, e.g. 豫0825执 or 广法执
 * @param serial the number within year, court and type, without leading zeros
 * @param part 1 for 之一 and so on; 0 for the case itself
 * @param style how it was written
 */
public record CaseNumber(int year, String mark, long serial, int part, Style style) {

    /** The two styles in which numbers were given. */
    public enum Style {
        SINCE_2016,
        BEFORE_2016
    }

    /** Reads any way of writing brackets, digits, spaces and 之一; empty when it is no case number. */
    public static Optional<CaseNumber> parse(String written) {
        return CaseNumberReader.read(written);
    }

    /** One string for one case, with full-width round brackets. */
    public String canonical() {
        String number = style == Style.SINCE_2016 ? mark + serial + "号" : mark + "字第" + serial + "号";
        return "（" + year + "）" + number + (part == 0 ? "" : "之" + ChineseNumeral.of(part));
    }

    @Override
    public String toString() {
        return canonical();
    }
}
