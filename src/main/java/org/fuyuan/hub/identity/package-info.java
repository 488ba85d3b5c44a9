/** Certificate numbers, names, case numbers and working days, in plain Java. */
package org.fuyuan.hub.identity;
