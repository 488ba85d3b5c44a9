/** The legal terms, deadlines and limits, as data with their basis. */
package org.fuyuan.hub.debtor.rule;
