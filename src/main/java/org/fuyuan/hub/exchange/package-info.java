/** The one way in and out: outbox, delivery, receipts, inbox, dead letters and reconciliation. */
package org.fuyuan.hub.exchange;
