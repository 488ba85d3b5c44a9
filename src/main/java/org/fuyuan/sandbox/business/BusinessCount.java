package org.fuyuan.sandbox.business;

/**
 * What has been counted since the windows opened.
 *
 * @param screenings questions the hub has decided
 * @param blocked of these, with BLOCK
 * @param reviewed of these, with REVIEW
 * @param letThrough parties whom a clerk let through
 * @param refusedByClerk parties whom a clerk refused
 * @param underWay parties whose entry the court had just changed, so that no answer could be called wrong
 * @param wrong answers on parties that are not what the court's own books say
 * @param unanswered questions the hub would not take
 * @param reported outcomes the hub has been told
 * @param stories told from listing to registration
 */
public record BusinessCount(
        long screenings,
        long blocked,
        long reviewed,
        long letThrough,
        long refusedByClerk,
        long underWay,
        long wrong,
        long unanswered,
        long reported,
        long stories) {

    /** E.g. {@code screenings 412, blocked 19, reviewed 31 (parties: 22 let through, 11 refused), wrong 0}. */
    @Override
    public String toString() {
        return "screenings %,d, blocked %,d, reviewed %,d (parties: %,d let through, %,d refused), wrong %,d, unanswered %,d, outcomes told %,d"
                .formatted(screenings, blocked, reviewed, letThrough, refusedByClerk, wrong, unanswered, reported);
    }
}
