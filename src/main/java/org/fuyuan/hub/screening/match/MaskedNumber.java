package org.fuyuan.hub.screening.match;

/**
 * Two numbers of which at least one hides characters behind asterisks. Where both are of one length each place is compared; otherwise,
 * since the run of asterisks may be of any length, only what stands before the first and after the last.
 *
 * @param agrees whether nothing that both show differs
 * @param shows how many characters both show
 */
record MaskedNumber(boolean agrees, int shows) {

    static MaskedNumber of(String one, String other) {
        return one.length() == other.length() ? placeByPlace(one, other) : byTheEnds(one, other);
    }

    private static MaskedNumber placeByPlace(String one, String other) {
        boolean agrees = true;
        int shows = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != '*' && other.charAt(i) != '*') {
                shows++;
                agrees &= one.charAt(i) == other.charAt(i);
            }
        }
        return new MaskedNumber(agrees, shows);
    }

    private static MaskedNumber byTheEnds(String one, String other) {
        int before = Math.min(before(one), before(other));
        int after = Math.min(after(one), after(other));
        boolean agrees = one.startsWith(other.substring(0, before))
                && one.endsWith(other.substring(other.length() - after))
                && fits(one, other)
                && fits(other, one);
        return new MaskedNumber(agrees, before + after);
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
