package org.fuyuan.hub.screening.match;

/**
 * Two numbers of which at least one hides characters behind asterisks. Where both are of one length each place is compared; otherwise,
 * since the run of asterisks may be of any length, only what stands before the first and after the last.
 *
 * @param agrees whether nothing that both show differs
 * @param shows how many characters both show
 * @param isPlaceByPlace whether each place was compared
 * @param isNearly whether what differs is one slip of the pen
 */
record MaskedNumber(boolean agrees, int shows, boolean isPlaceByPlace, boolean isNearly) {

    static MaskedNumber of(String one, String other) {
        return one.length() == other.length() ? placeByPlace(one, other) : byTheEnds(one, other);
    }

    private static MaskedNumber placeByPlace(String one, String other) {
        String shown = hiddenAs(other, one);
        String against = hiddenAs(one, other);
        int shows = (int) shown.chars().filter(c -> c != '*').count();
        return new MaskedNumber(shown.equals(against), shows, true, Slip.between(shown, against));
    }

    private static String hiddenAs(String mask, String number) {
        StringBuilder hidden = new StringBuilder(number);
        for (int i = 0; i < hidden.length(); i++) {
            if (mask.charAt(i) == '*') {
                hidden.setCharAt(i, '*');
            }
        }
        return hidden.toString();
    }

    private static MaskedNumber byTheEnds(String one, String other) {
        int before = Math.min(before(one), before(other));
        int after = Math.min(after(one), after(other));
        boolean agrees = one.startsWith(other.substring(0, before))
                && one.endsWith(other.substring(other.length() - after))
                && fits(one, other)
                && fits(other, one);
        return new MaskedNumber(agrees, before + after, false, false);
    }

    /** A whole number is not shorter than what a mask shows. */
    private static boolean fits(String whole, String mask) {
        return whole.indexOf('*') >= 0 || mask.indexOf('*') < 0 || before(mask) + after(mask) <= whole.length();
    }

    private static int before(String number) {
        int star = number.indexOf('*');
        return star < 0 ? number.length() : star;
    }

    private static int after(String number) {
        return number.length() - 1 - number.lastIndexOf('*');
    }
}
