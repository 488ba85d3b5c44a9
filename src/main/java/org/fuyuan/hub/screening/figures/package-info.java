/** How much was asked, what stood against whom, and what became of it: sums by day, department and measure. */
package org.fuyuan.hub.screening.figures;
