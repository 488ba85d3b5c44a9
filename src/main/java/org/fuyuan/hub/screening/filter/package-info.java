/** The compact filter of the list: made, kept, signed, and given to departments that may pass parties by it. */
package org.fuyuan.hub.screening.filter;
