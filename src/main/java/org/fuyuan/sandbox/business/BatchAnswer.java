package org.fuyuan.sandbox.business;

/**
 * What the hub said to one question of many.
 *
 * @param number of the application asked about
 * @param decision null when there is none
 * @param problem why there is no decision; null when there is one
 */
record BatchAnswer(String number, Decision decision, String problem) {}
