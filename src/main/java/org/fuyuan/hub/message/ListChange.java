package org.fuyuan.hub.message;

/**
 * The whole entry after one change: it carries state, so a receiver that applies only versions newer than its own is right
 * whatever it missed.
 *
 * @param version 1 for the first publication of the entry, then one more for each change
 * @param change what happened
 * @param article the article it rests on, e.g. 法释〔2017〕7号 第十条
 * @param reason in the court's words
 */
public record ListChange(long version, ChangeKind change, String article, String reason, ListEntry entry) {}
