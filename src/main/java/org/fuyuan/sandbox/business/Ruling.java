package org.fuyuan.sandbox.business;

/**
 * What a clerk rules on an applicant sent to review.
 *
 * @param letThrough whether the business goes on
 * @param reason in words, for the file
 */
record Ruling(boolean letThrough, String reason) {}
