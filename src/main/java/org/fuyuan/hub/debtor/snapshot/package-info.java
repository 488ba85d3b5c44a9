/** Full snapshots of the court's list: staged, compared, held where they remove too much, applied in chunks. */
package org.fuyuan.hub.debtor.snapshot;
