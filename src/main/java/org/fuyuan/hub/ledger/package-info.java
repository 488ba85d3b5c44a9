/** Append-only evidence of every step, denial and administrative act. */
package org.fuyuan.hub.ledger;
