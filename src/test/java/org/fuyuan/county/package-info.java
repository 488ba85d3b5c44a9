/** The hub and the whole county together: real servers on both sides, nothing in between replaced. */
package org.fuyuan.county;
