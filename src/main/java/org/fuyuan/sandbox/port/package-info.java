/** Ports the county opens, and what is said when one is taken. */
package org.fuyuan.sandbox.port;
