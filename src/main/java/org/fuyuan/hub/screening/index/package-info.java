/** The court's list in the memory of every node: built for lookup, fed in commit order, started from a snapshot on disk. */
package org.fuyuan.hub.screening.index;
