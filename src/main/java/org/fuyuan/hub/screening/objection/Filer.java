package org.fuyuan.hub.screening.objection;

/**
 * Through whom an objection comes.
 *
 * @param partner the department's id, or the court's
 * @param person the login of the officer who takes it down, or null for a department's system
 */
public record Filer(String partner, String person) {

    static final String COURT = "court";

    public static Filer officer(String login) {
        return new Filer(COURT, login);
    }

    public static Filer department(String partner) {
        return new Filer(partner, null);
    }

    boolean isOfficer() {
        return person != null;
    }

    String actor() {
        return isOfficer() ? person : partner;
    }
}
