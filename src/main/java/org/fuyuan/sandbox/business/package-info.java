/** Departments at their own business: citizens apply, the hub is asked, and its decision is obeyed, kept and reported back. */
package org.fuyuan.sandbox.business;
