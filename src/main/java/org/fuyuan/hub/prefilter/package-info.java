/** The compact filter of the court's list, by which a department's own system knows who is certain to stand on none of it; plain Java. */
package org.fuyuan.hub.prefilter;
