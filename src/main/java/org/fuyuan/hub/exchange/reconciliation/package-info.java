/** Comparing what a partner holds with the court's list, and mending the difference. */
package org.fuyuan.hub.exchange.reconciliation;
