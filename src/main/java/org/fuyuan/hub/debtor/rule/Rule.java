package org.fuyuan.hub.debtor.rule;

/**
 * One legal rule as data.
 *
 * @param id what the code asks for it by
 * @param value a number, a word or words joined by commas
 * @param article the legal basis
 * @param note what it says, in short
 */
public record Rule(String id, String value, String article, String note) {

    public int number() {
        return Integer.parseInt(value);
    }

    public String[] words() {
        return value.split(",");
    }
}
