/** The dishonest list and consumption restrictions: life cycle, terms, corrections and the court's three ways in. */
package org.fuyuan.hub.debtor;
