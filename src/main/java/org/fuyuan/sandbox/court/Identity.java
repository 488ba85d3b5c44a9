package org.fuyuan.sandbox.court;

/**
 * Who somebody really is, whatever is written on a form.
 *
 * @param person whether a natural person
 * @param name in full
 * @param number half-width, in full: 18 digits of a person, a credit code or an organisation code of an entity
 */
public record Identity(boolean person, String name, String number) {

    static Identity of(Party party) {
        return new Identity(party.person(), party.name(), party.number());
    }

    /** Whether the last of a person's 18 digits is the check digit (GB 11643). */
    public boolean endsWithItsCheckDigit() {
        return person && CheckDigits.citizenNumber(number.substring(0, 17)).equals(number);
    }

    /** Whether this is the name, brackets of either width. */
    boolean isNamed(String other) {
        return bracketed(name).equals(bracketed(other));
    }

    private static String bracketed(String name) {
        return name.replace('(', '（').replace(')', '）');
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return person ? "Identity[person]" : "Identity[entity]";
    }
}
