package org.fuyuan.hub.access;

import org.fuyuan.hub.ledger.LedgerEvent;

/**
 * Somebody was turned away.
 *
 * @param event what the ledger calls it
 * @param actor who it was, or {@link #STRANGER}; never a name that was only claimed
 * @param partner the registered partner concerned, or null
 * @param address from where
 * @param why one of a few fixed phrases, since denials are counted by it
 * @param detail what was asked for, in the words of who asked
 */
public record Denial(LedgerEvent event, String actor, String partner, String address, String why, String detail) {

    public static final String STRANGER = "unknown";
}
