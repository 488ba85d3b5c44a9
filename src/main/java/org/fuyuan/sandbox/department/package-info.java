/** What every simulated department has in common: a list of its own, receipts, statements and faults on purpose. */
package org.fuyuan.sandbox.department;
