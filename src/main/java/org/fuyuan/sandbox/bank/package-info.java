/** The simulated rural commercial bank 农村商业银行: a SOAP service. */
package org.fuyuan.sandbox.bank;
