/** The court's lists in memory, built for looking up parties. */
package org.fuyuan.hub.screening.index;
